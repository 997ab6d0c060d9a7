package io.greenjournal.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
  private static final InstanceId ID = new InstanceId("1101000001");
  private static final Window HOUR = Window.last(Duration.ofHours(1), NOW);
  private static final Optional<BodyMark> MARK = Optional.of(new BodyMark(7, 7));
  private static final Batch WHOLE = Batch.of(ID, Journal.INCOMING, HOUR, NOW, List.of());

  @Test
  void a_batch_is_whole_until_something_is_said_to_be_lost() {
    assertThat(WHOLE.isWhole()).isTrue();
    assertThat(WHOLE.withUnreadable(1).isWhole()).isFalse();
    assertThat(WHOLE.withoutEnd().isWhole()).isFalse();
  }

  @Test
  void what_is_said_of_a_batch_keeps_what_was_said_before() {
    RunNote note = new RunNote(Optional.of(NOW), "due", OptionalLong.of(9));
    Batch said =
        WHOLE.withNote(2, note).withKnown(3, MARK).reachingBackTo(HOUR.from()).withUnreadable(2);

    assertThat(said)
        .isEqualTo(new Batch(
            ID,
            Journal.INCOMING,
            HOUR,
            NOW,
            List.of(),
            2,
            true,
            3,
            MARK,
            Optional.of(HOUR.from()),
            2,
            note));
    assertThat(said.withoutEnd().note()).isEqualTo(note);
  }

  @Test
  void a_batch_of_a_poll_rests_on_what_the_answer_rests_on() {
    var cut = new Reading<JournalRecord>(List.of(), Freshness.NEVER, 2, false);

    Batch batch = Batch.of(ID, Journal.INCOMING, HOUR, NOW, new Poll(cut, 3, MARK));

    assertThat(batch.unreadable()).isEqualTo(2);
    assertThat(batch.endRead()).isFalse();
    assertThat(batch.known()).isEqualTo(3);
    assertThat(batch.mark()).isEqualTo(MARK);
  }
}
