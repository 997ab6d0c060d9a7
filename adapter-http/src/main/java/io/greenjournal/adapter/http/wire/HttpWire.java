package io.greenjournal.adapter.http.wire;

import io.greenjournal.adapter.http.limit.HeldBytes;
import io.micronaut.core.io.buffer.ReadBufferFactory;
import io.micronaut.http.ByteBodyHttpResponse;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.body.stream.AvailableByteArrayBody;
import io.micronaut.http.client.RawHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends a request and hands over the answer. The raw client is used because the other one writes whole
 * answers, and with them people's messages, into the log at its finest level.
 */
final class HttpWire implements AutoCloseable {
  private static final byte[] NOTHING = {};

  private final RawHttpClient client;
  private final HttpHeaders headers;
  private final int largest;

  /** @param largest the most bytes of an answer that are taken, after unpacking */
  HttpWire(RawHttpClient client, InstantSource clock, int largest) {
    this.client = client;
    this.headers = new HttpHeaders(clock);
    this.largest = largest;
  }

  /**
   * Completes with the whole answer, or with what went wrong; cancelling it drops the connection.
   *
   * @param body empty for none
   * @param held takes the bytes of the answer
   */
  CompletableFuture<HttpAnswer> send(SecretRequest request, byte[] body, HeldBytes held) {
    return exchange(request, body).flatMap(response -> whole(response, held)).toFuture();
  }

  /** The same, but the body of a success is to be read, and closed, by whoever gets it. */
  CompletableFuture<HttpAnswer> open(SecretRequest request, byte[] body, HeldBytes held) {
    return exchange(request, body).flatMap(response -> opened(response, held)).toFuture();
  }

  private Mono<HttpResponse<?>> exchange(SecretRequest request, byte[] body) {
    CloseableByteBody bytes =
        AvailableByteArrayBody.create(ReadBufferFactory.getJdkFactory().adapt(body));
    return Mono.from(client.exchange(request, bytes, null));
  }

  private Mono<HttpAnswer> whole(HttpResponse<?> response, HeldBytes held) {
    if (!(response instanceof ByteBodyHttpResponse<?> raw)) {
      return Mono.just(answer(response, NOTHING, Optional.empty()));
    }
    return limited(raw.byteBody())
        .doOnNext(held::add)
        .then(Mono.fromSupplier(() -> answer(response, held.toArray(), Optional.empty())));
  }

  private Mono<HttpAnswer> opened(HttpResponse<?> response, HeldBytes held) {
    HttpAnswer head = answer(response, NOTHING, Optional.empty());
    if (!head.isSuccess() || !(response instanceof ByteBodyHttpResponse<?> raw)) {
      return whole(response, held);
    }
    InputStream stream = new BodyStream(limited(raw.byteBody().move()));
    return Mono.just(answer(response, NOTHING, Optional.of(stream)));
  }

  private Flux<byte[]> limited(ByteBody body) {
    AtomicLong taken = new AtomicLong();
    return Flux.from(body.toByteArrayPublisher()).doOnNext(bytes -> {
      if (taken.addAndGet(bytes.length) > largest) {
        throw new HeldBytes.NoRoomException();
      }
    });
  }

  private HttpAnswer answer(HttpResponse<?> response, byte[] body, Optional<InputStream> stream) {
    return new HttpAnswer(
        response.code(),
        HttpHeaders.contentType(response),
        headers.retryAfter(response),
        HttpHeaders.hold(response),
        body,
        stream);
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
