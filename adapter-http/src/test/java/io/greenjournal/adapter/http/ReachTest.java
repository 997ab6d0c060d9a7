package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.MAX;
import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Window;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReachTest {
  private static final Connection CONNECTION =
      new Connection(MAX, Messenger.MAX, URI.create("https://3100.api.example"), Token.of("token"));
  private static final Window QUARTER = Window.last(Duration.ofDays(90), NOW);

  @Test
  void an_answer_that_is_not_full_is_complete_over_the_window() {
    assertThat(completeFrom(4_999)).isEqualTo(QUARTER.from());
  }

  @Test
  void a_full_answer_is_complete_from_its_oldest_record_only() {
    assertThat(completeFrom(5_000)).isEqualTo(NOW.minusSeconds(5_000));
  }

  private static Instant completeFrom(int count) {
    String json = IntStream.rangeClosed(1, count)
        .mapToObj(i -> "{\"idMessage\":\"%d\",\"timestamp\":%d,\"chatId\":\"1\"}"
            .formatted(i, NOW.minusSeconds(i).getEpochSecond()))
        .collect(Collectors.joining(",", "[", "]"));
    JournalBody body = Samples.body(json);
    List<JournalRecord> records = Samples.records(Journal.INCOMING, body);
    return Reach.completeFrom(CONNECTION, QUARTER, body, records);
  }
}
