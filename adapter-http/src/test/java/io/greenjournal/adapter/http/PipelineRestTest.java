package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.SourceFailure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When the client rests, and for whom. */
class PipelineRestTest extends Pipeline {
  @Test
  void five_faults_rest_the_method_until_one_call_has_gone_to_see() {
    everywhere().status(500, "", "text/plain");
    assertThat(failure(INSTANCE).retryAfter()).isEmpty();
    SourceFailure resting = failure(INSTANCE);

    assertThat(resting.detail()).contains("five faults in a row");
    Duration rest = resting.retryAfter().orElseThrow();
    assertThat(rest).isBetween(Duration.ofSeconds(58), Duration.ofSeconds(60));
    assertThat(source.fake.calls()).hasSize(5);

    source.time.advance(rest.minusSeconds(31));
    assertThat(failure(INSTANCE).retryAfter()).contains(Duration.ofSeconds(31));
    assertThat(source.fake.calls()).hasSize(5);

    source.time.advance(Duration.ofSeconds(31));
    Duration longer = failure(INSTANCE).retryAfter().orElseThrow();
    assertThat(longer).isBetween(Duration.ofSeconds(118), Duration.ofSeconds(120));
    assertThat(source.fake.calls()).hasSize(6);

    source.fake.faults().clear();
    source.time.advance(longer);
    assertThat(read(INSTANCE).items()).hasSize(1);
    assertThat(read(INSTANCE).items()).hasSize(1);
    assertThat(source.fake.calls()).hasSize(8);
  }

  @Test
  void a_resting_method_keeps_no_other_instance_waiting() {
    InstanceId other = add(new InstanceId("1101000099"));
    source
        .fake
        .faults()
        .on(INSTANCE.value())
        .method("lastIncomingMessages")
        .status(500, "", "text/plain");
    failure(INSTANCE);
    failure(INSTANCE);

    assertThat(read(other).items()).hasSize(1);
    assertThat(source.api.account().state(source.connection(INSTANCE)).word())
        .isEqualTo("authorized");
  }

  @Test
  void a_host_that_cannot_be_connected_to_rests_for_all_its_instances() {
    InstanceId other = new InstanceId("1101000099");
    source.connect(INSTANCE, Messenger.WHATSAPP, URI.create("http://no-such-host.invalid"));
    source.connect(other, Messenger.WHATSAPP, URI.create("http://no-such-host.invalid"));
    failure(INSTANCE);
    failure(INSTANCE);

    assertThat(failure(other).detail()).contains("the host could not be reached");
    assertThat(failure(other).retryAfter()).isPresent();
  }

  @Test
  void the_vendors_own_counter_is_waited_for() {
    everywhere().times(1).header("X-RateLimit-Remaining", "0");
    everywhere().times(1).header("X-RateLimit-Replenish-Rate", "0.1");

    read(INSTANCE);
    read(INSTANCE);

    assertThat(last().waited()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void a_counter_with_calls_left_is_no_reason_to_wait() {
    everywhere().header("X-RateLimit-Remaining", "1");
    everywhere().header("X-RateLimit-Replenish-Rate", "0.1");

    read(INSTANCE);
    read(INSTANCE);

    assertThat(last().waited()).isZero();
  }

  @Test
  void a_server_in_trouble_may_ask_for_a_pause_too() {
    everywhere().times(1).status(503, "", "text/plain");
    everywhere().times(1).header("Retry-After", "7");
    long before = source.time.nanos();

    assertThat(read(INSTANCE).items()).hasSize(1);

    assertThat(source.time.nanos() - before).isEqualTo(Duration.ofSeconds(7).toNanos());
  }

  @Test
  void who_mends_an_address_does_not_rest_for_the_old_one() throws IOException {
    String broken = "HTTP/1.1 500 X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    try (RawServer server = RawServer.answering(broken)) {
      source.connect(INSTANCE, Messenger.WHATSAPP, server.url());
      failure(INSTANCE);
      assertThat(failure(INSTANCE).retryAfter()).isPresent();

      source.connect(INSTANCE, Messenger.WHATSAPP, source.fake.url());

      assertThat(read(INSTANCE).items()).hasSize(1);
    }
  }
}
