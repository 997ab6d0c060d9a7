package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.MAX;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.call.Call;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.port.CallQueryPort;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every CallQueryPort promises. */
public interface CallQueryContract {
  Window DAY = Window.last(Duration.ofDays(1), NOW);

  /** A source as {@link JournalQueryContract#journalsWith} describes, whose records are calls. */
  CallQueryPort callsWith(List<JournalRecord> records);

  @Test
  default void calls_come_newest_first_and_within_a_second_by_id_downwards() {
    var calls = callsWith(List.of(
        incoming("A1").at(NOW.minusSeconds(50)).build(),
        incoming("A3").at(NOW.minusSeconds(10)).build(),
        incoming("B2").at(NOW.minusSeconds(50)).build()));

    assertThat(ids(all(calls, INSTANCE, Direction.INCOMING))).containsExactly("A3", "B2", "A1");
  }

  @Test
  default void only_calls_of_the_window_and_the_direction() {
    Instant from = NOW.minus(Duration.ofHours(3));
    Instant to = NOW.minus(Duration.ofHours(1));
    var calls = callsWith(List.of(
        outgoing("BEFORE").at(from.minusSeconds(1)).build(),
        outgoing("FIRST").at(from).build(),
        outgoing("LAST").at(to.minusSeconds(1)).build(),
        outgoing("AFTER").at(to).build(),
        incoming("IN").at(from).build()));

    var reading =
        calls.calls(AccessScope.everything(), INSTANCE, Direction.OUTGOING, new Window(from, to));

    assertThat(ids(reading)).containsExactly("LAST", "FIRST");
  }

  @Test
  default void one_instance_never_sees_the_calls_of_another() {
    var calls =
        callsWith(List.of(incoming("MINE").build(), incoming("THEIRS").of(OTHER).build()));

    assertThat(ids(all(calls, INSTANCE, Direction.INCOMING))).containsExactly("MINE");
    assertThat(ids(all(calls, OTHER, Direction.INCOMING))).containsExactly("THEIRS");
  }

  @Test
  default void calls_outside_the_scope_are_not_there() {
    var calls = callsWith(List.of(incoming("A1").build()));
    assertThat(all(calls, INSTANCE, Direction.INCOMING).items()).hasSize(1);

    var reading = calls.calls(AccessScope.only(Set.of(OTHER)), INSTANCE, Direction.INCOMING, DAY);

    assertThat(reading.items()).isEmpty();
    assertThat(reading.freshness()).isEqualTo(Freshness.NEVER);
  }

  @Test
  default void a_messenger_without_a_call_journal_has_none_and_claims_nothing() {
    var calls = callsWith(List.of(incoming("A1").build()));

    assertThat(all(calls, MAX, Direction.INCOMING))
        .isEqualTo(Reading.whole(List.of(), Freshness.NEVER));
    assertThat(all(calls, INSTANCE, Direction.INCOMING).freshness().asOf()).contains(NOW);
  }

  private static Reading<Call> all(CallQueryPort calls, InstanceId instance, Direction direction) {
    return calls.calls(AccessScope.everything(), instance, direction, DAY);
  }

  private static List<String> ids(Reading<Call> reading) {
    return reading.items().stream().map(call -> call.key().id().value()).toList();
  }
}
