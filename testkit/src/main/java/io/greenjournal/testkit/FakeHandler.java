package io.greenjournal.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One call from the wire and back: note it, let it go wrong, check it, answer it. */
final class FakeHandler implements HttpHandler {
  private final FakeFleet fleet;
  private final InstantSource clock;

  FakeHandler(FakeFleet fleet, InstantSource clock) {
    this.fleet = fleet;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      String rawPath = Optional.ofNullable(uri.getRawPath()).orElse("");
      Optional<CallPath> path = CallPath.of(rawPath);
      FakeCall call = new FakeCall(
          exchange.getRequestMethod(),
          CallPath.redacted(rawPath),
          Optional.ofNullable(uri.getRawQuery()).orElse(""),
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
          path.map(CallPath::instance).orElse(""),
          path.map(CallPath::method).orElse(""));
      fleet.note(call);

      Fault fault = fleet.faults().next(call.instance(), call.method());
      if (fault.delay().isPresent()
          && fleet.closing().await(fault.delay().get().toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
      Answer answer = fault
          .answer()
          .or(() -> path.map(p -> answer(p, call, rawPath)))
          .orElseGet(Refusals::noSuchPlace);
      send(exchange, answer, fault);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer answer(CallPath path, FakeCall call, String rawPath) {
    Instant now = clock.instant();
    Optional<FakeInstance> known = fleet.find(path.instance());
    if (known.isEmpty()) {
      return Refusals.unknownInstance();
    }
    FakeInstance instance = known.get();
    if (path.v3() && instance.messenger() != FakeMessenger.MAX) {
      return Refusals.noSuchPlace();
    }
    Optional<FakeMethod> method = FakeMethod.of(path.method(), call.verb(), instance.messenger())
        .filter(any -> !path.token().isEmpty());
    if (method.isEmpty()) {
      return Refusals.noSuchMethod(call.verb(), rawPath, now);
    }
    if (!fleet.rateLimit().allows(instance.id(), method.get(), now)) {
      return Refusals.tooManyRequests();
    }
    if (!instance.token().equals(path.token())) {
      return Refusals.wrongToken();
    }
    if (method.get().needsLink() && !instance.linked()) {
      return Refusals.notAuthorized();
    }
    return Replies.to(method.get(), instance, call, now);
  }

  private static void send(HttpExchange exchange, Answer answer, Fault fault) throws IOException {
    byte[] body = answer.body();
    int sent = Math.min(fault.bytes().orElse(body.length), body.length);
    int announced = fault.bytes().isPresent() ? Math.max(body.length, sent + 1) : body.length;
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), announced == 0 ? -1 : announced);
    OutputStream out = exchange.getResponseBody();
    out.write(Arrays.copyOf(body, sent));
    out.flush();
  }
}
