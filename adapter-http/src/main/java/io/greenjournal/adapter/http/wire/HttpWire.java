package io.greenjournal.adapter.http.wire;

import io.micronaut.core.io.buffer.ReadBufferFactory;
import io.micronaut.http.ByteBodyHttpResponse;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.body.stream.AvailableByteArrayBody;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.RawHttpClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends a request and waits for the whole answer. The raw client is used because the other one writes whole
 * answers, and with them people's messages, into the log at its finest level.
 */
public final class HttpWire implements AutoCloseable {
  /** The most bytes of an answer that are taken, after unpacking. */
  public static final int LARGEST = 64 << 20;

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final RawHttpClient client;
  private final InstantSource clock;

  public HttpWire(InstantSource clock, int largest) {
    this.clock = clock;
    DefaultHttpClientConfiguration configuration = new DefaultHttpClientConfiguration();
    configuration.setFollowRedirects(false);
    configuration.setConnectTimeout(Duration.ofSeconds(10));
    configuration.setReadTimeout(Duration.ofSeconds(90));
    configuration.setConnectionPoolIdleTimeout(Duration.ofSeconds(20));
    configuration.setMaxContentLength(largest);
    this.client = RawHttpClient.create(null, configuration);
  }

  /**
   * @param body {@code ""} for none
   * @throws ExecutionException around what went wrong, an answer over the limit included
   */
  HttpAnswer send(SecretRequest request, byte[] body, Duration timeout)
      throws ExecutionException, InterruptedException, TimeoutException {
    CloseableByteBody bytes =
        AvailableByteArrayBody.create(ReadBufferFactory.getJdkFactory().adapt(body));
    CompletableFuture<HttpAnswer> answer =
        Mono.from(client.exchange(request, bytes, null)).flatMap(this::read).toFuture();
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  private Mono<HttpAnswer> read(HttpResponse<?> response) {
    Optional<Duration> retryAfter =
        Optional.ofNullable(response.getHeaders().get(HttpHeaders.RETRY_AFTER)).flatMap(this::wait);
    int status = response.code();
    if (!(response instanceof ByteBodyHttpResponse<?> raw)) {
      return Mono.just(new HttpAnswer(status, retryAfter, new byte[0]));
    }
    return Flux.from(raw.byteBody().toByteArrayPublisher())
        .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
        .map(bytes -> new HttpAnswer(status, retryAfter, bytes.toByteArray()));
  }

  /** Seconds, or a date. */
  private Optional<Duration> wait(String retryAfter) {
    try {
      Duration wait = retryAfter.chars().allMatch(Character::isDigit)
          ? Duration.ofSeconds(Long.parseLong(retryAfter))
          : Duration.between(
              clock.instant(),
              ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
      return Optional.of(wait)
          .filter(w -> !w.isNegative())
          .map(w -> w.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : w);
    } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
