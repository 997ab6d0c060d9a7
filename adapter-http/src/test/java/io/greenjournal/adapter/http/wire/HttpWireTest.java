package io.greenjournal.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.adapter.http.RawServer;
import io.greenjournal.core.instance.Token;
import io.micronaut.http.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWireTest {
  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 4000\r\n", ""})
  void an_answer_larger_than_the_limit_is_not_taken(String length) throws Exception {
    String answer = "HTTP/1.1 200 OK\r\n" + length + "\r\n" + "x".repeat(4_000);
    try (HttpWire wire = new HttpWire(() -> Instant.EPOCH, 1_000);
        RawServer server = RawServer.answering(answer)) {
      assertThatThrownBy(
              () -> wire.send(request(server.url()), new byte[0], Duration.ofSeconds(20)))
          .isInstanceOf(ExecutionException.class)
          .satisfies(e -> assertThat(Failures.of(e).code()).isEqualTo("tooLarge"));
    }
  }

  @Test
  void an_answer_within_the_limit_is_taken_whole() throws Exception {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(1_000);
    try (HttpWire wire = new HttpWire(() -> Instant.EPOCH, 1_000);
        RawServer server = RawServer.answering(answer)) {
      HttpAnswer taken = wire.send(request(server.url()), new byte[0], Duration.ofSeconds(20));

      assertThat(taken.body()).hasSize(1_000);
      assertThat(taken.toString()).isEqualTo("HttpAnswer[200, 1000 bytes]");
    }
  }

  private static SecretRequest request(URI url) {
    return new SecretRequest(HttpMethod.GET, url, Token.of("token"));
  }
}
