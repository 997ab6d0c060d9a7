package io.greenjournal.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.adapter.http.RawServer;
import io.greenjournal.adapter.http.limit.HeldBytes;
import io.greenjournal.adapter.http.limit.MemoryBudget;
import io.greenjournal.core.instance.Token;
import io.micronaut.http.HttpMethod;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWireTest {
  private final HeldBytes held = new HeldBytes(new MemoryBudget(100_000));

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 4000\r\n", ""})
  void an_answer_larger_than_the_limit_is_not_taken(String length) throws Exception {
    String answer = "HTTP/1.1 200 OK\r\n" + length + "\r\n" + "x".repeat(4_000);
    try (HttpWire wire = wire(true);
        RawServer server = RawServer.answering(answer)) {
      assertThatThrownBy(() -> send(wire, server.url()))
          .satisfies(e -> assertThat(Failures.of(e).code()).isEqualTo("tooLarge"));
    }
  }

  @Test
  void an_answer_within_the_limit_is_taken_whole() throws Exception {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(1_000);
    try (HttpWire wire = wire(true);
        RawServer server = RawServer.answering(answer)) {
      HttpAnswer taken = send(wire, server.url());

      assertThat(taken.body()).hasSize(1_000);
      assertThat(taken.toString()).isEqualTo("HttpAnswer[200, 1000 bytes]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]"})
  void a_host_that_leads_to_this_machine_is_not_connected_to(String host) throws Exception {
    try (HttpWire wire = wire(false);
        RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      URI url = URI.create("http://" + host + ":" + server.url().getPort());

      assertThatThrownBy(() -> send(wire, url))
          .satisfies(e -> assertThat(Failures.of(e).code()).isEqualTo("addressRefused"));
    }
  }

  @Test
  void a_request_leaves_when_there_is_a_connection_and_not_before() throws Exception {
    AtomicInteger left = new AtomicInteger();
    try (HttpWire wire = wire(true);
        RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      send(wire, server.url(), left::incrementAndGet);
      assertThat(left).hasPositiveValue();

      left.set(0);
    }
    try (HttpWire wire = wire(true);
        RawServer server = RawServer.answering("")) {
      server.close();
      assertThatThrownBy(() -> send(wire, server.url(), left::incrementAndGet))
          .satisfies(e -> assertThat(Failures.of(e).code()).isEqualTo("unreachable"));
      assertThat(left).hasValue(0);
    }
  }

  private HttpAnswer send(HttpWire wire, URI url) throws ExecutionException, InterruptedException {
    return send(wire, url, () -> {});
  }

  private HttpAnswer send(HttpWire wire, URI url, Runnable leaving)
      throws ExecutionException, InterruptedException {
    var request = new SecretRequest(HttpMethod.GET, url, Token.of("token"), leaving);
    return wire.send(request, new byte[0], held).get();
  }

  private static HttpWire wire(boolean allowPrivate) {
    var resolvers = new GuardedResolvers(new AddressGuard(allowPrivate, Set.of()));
    return new HttpWire(HttpClients.make(resolvers), () -> Instant.EPOCH, 1_000);
  }
}
