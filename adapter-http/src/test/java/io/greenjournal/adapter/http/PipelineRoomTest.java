package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SourceCall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much goes on at a time, and who hears of it. */
class PipelineRoomTest extends Pipeline {
  @Test
  void the_listener_hears_each_attempt() {
    everywhere().times(1).status(502, "<html>", "text/html");
    everywhere().times(1).status(429, "", "text/plain");

    read(INSTANCE);

    assertThat(source.heard).extracting(SourceCall::attempt).containsExactly(1, 2, 3);
    assertThat(source.heard).extracting(SourceCall::status).containsExactly(429, 502, 200);
    assertThat(codes()).containsExactly("rateLimited", "unreachable", "read");
    assertThat(source.heard)
        .allMatch(call -> call.owner().equals(INSTANCE.value()))
        .allMatch(call -> call.method().equals("lastIncomingMessages"));
    assertThat(last().bytes()).isPositive();
  }

  @Test
  void no_more_calls_are_under_way_than_were_asked_for() {
    try (GreenApi api = narrow().concurrency(2).build()) {
      everywhere().delay(Duration.ofDays(1));
      List<CompletableFuture<Reading<JournalRecord>>> calls = IntStream.range(0, 5)
          .mapToObj(i -> later(api, add(new InstanceId("110100030" + i))))
          .toList();

      CallStages.await(() -> source.fake.calls().size() == 2);
      assertThat(source.time.pending()).isEqualTo(2);
      calls.get(0).cancel(true);
      CallStages.await(() -> source.fake.calls().size() == 3);
      assertThat(calls.subList(1, 5)).noneMatch(CompletableFuture::isDone);
      calls.forEach(call -> call.cancel(true));
    }
  }

  @Test
  void answers_under_way_share_the_memory_and_give_it_back() {
    String large =
        "[" + incoming("A1").saying("x".repeat(90_000)).build().payload().text() + "]";
    InstanceId other = add(new InstanceId("1101000099"));
    try (GreenApi api = narrow().memory(100_000).build()) {
      everywhere().body(large);
      source.fake.faults().on(INSTANCE.value()).stall(80_000);
      CompletableFuture<?> first = holding(api, other);
      int tooLarge = source.heard.size();

      first.cancel(true);
      CallStages.await(() -> source.heard.size() > tooLarge);

      assertThat(later(api, other).join().items()).hasSize(1);
    }
  }
}
