package io.greenjournal.adapter.http.wire;

import io.greenjournal.adapter.http.limit.HeldBytes;
import io.greenjournal.adapter.http.limit.Turnstile;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One exchange: sent once, answered or not, and everything that was taken for it given back. */
final class Attempt<T> {
  private final Road road;
  private final Ask<T> ask;
  private final Turnstile turnstile;
  private final Duration timeout;
  private final Runnable free;
  private final HeldBytes held;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private volatile Runnable drop = () -> {};
  private volatile boolean overdue;
  private volatile boolean aborted;
  private volatile Optional<Duration> retryAfter = Optional.empty();
  private volatile int status;
  private volatile long bytes;
  private volatile Duration took = Duration.ZERO;

  /** @param free gives back what was taken to get here */
  Attempt(Road road, Ask<T> ask, Turnstile turnstile, Duration timeout, Runnable free) {
    this.road = road;
    this.ask = ask;
    this.turnstile = turnstile;
    this.timeout = timeout;
    this.free = free;
    this.held = road.hold();
  }

  /** Completes when everything is over. */
  CompletableFuture<T> go() {
    try {
      begin();
    } catch (LinkageError e) {
      broken(e);
    }
    return result;
  }

  private void begin() {
    Optional<SourceFailure> closed = road.fuses().closed(ask.lane());
    if (closed.isPresent()) {
      road.readers().execute(() -> fail(closed.get()));
    } else if (aborted) {
      road.fuses().failed(ask.lane(), new SourceFailure.Cancelled(), false);
      fail(new SourceFailure.Cancelled());
    } else {
      send();
    }
  }

  private void send() {
    long sentAt = road.timer().nanos();
    space();
    road.counter().count(ask.lane());
    boolean streamed = ask.reader() instanceof Ask.Reader.Streamed<T>;
    Instant moment = road.clock().instant();
    CompletableFuture<HttpAnswer> exchange = exchange(streamed, moment);
    dropWith(() -> exchange.cancel(true));
    Runnable disarm = road.timer().after(timeout, () -> {
      overdue = true;
      drop.run();
    });
    exchange.whenCompleteAsync(
        (answer, problem) -> {
          Optional<T> value = Optional.empty();
          Throwable wrong = problem;
          if (answer != null) {
            turnstile.answered(road.gate().spacing(ask.lane()));
            try {
              value = Optional.of(read(answer, moment));
            } catch (RuntimeException | Error e) {
              wrong = e;
            }
          }
          disarm.run();
          took = Duration.ofNanos(road.timer().nanos() - sentAt);
          end(value, wrong);
        },
        streamed ? road.patient() : road.readers());
  }

  /** Run again when the request leaves: connecting and waiting in the client take their time too. */
  private void space() {
    turnstile.sent(road.gate().spacing(ask.lane()));
  }

  private CompletableFuture<HttpAnswer> exchange(boolean streamed, Instant moment) {
    try {
      SecretRequest request = SecretRequest.of(ask, moment, this::space);
      byte[] body = ask.json().getBytes(StandardCharsets.UTF_8);
      return streamed
          ? road.wire().open(request, body, held)
          : road.wire().send(request, body, held);
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private T read(HttpAnswer answer, Instant moment) {
    status = answer.status();
    bytes = answer.body().length;
    retryAfter = answer.retryAfter();
    answer.hold().ifPresent(turnstile::holdFor);
    if (status == 429) {
      turnstile.slowDown();
    }
    if (!answer.isSuccess()) {
      throw new JournalSourceException(
          Failures.of(answer, new Redactor(ask.place().token())));
    }
    return ask.reader() instanceof Ask.Reader.Streamed<T> streamed
        ? stream(streamed, answer, moment)
        : whole((Ask.Reader.Whole<T>) ask.reader(), answer, moment);
  }

  private T whole(Ask.Reader.Whole<T> reader, HttpAnswer answer, Instant moment) {
    if (answer.isForeign()) {
      throw Answers.unreadable("something that is no JSON");
    }
    return reader.reads().apply(answer.body(), moment);
  }

  private T stream(Ask.Reader.Streamed<T> reader, HttpAnswer answer, Instant moment) {
    try (InputStream body = answer.stream().orElseGet(InputStream::nullInputStream)) {
      dropWith(() -> close(body));
      return reader.reads().apply(new Counted(body, read -> bytes = read), moment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on this ends the exchange; at once when it was to end already. */
  private void dropWith(Runnable step) {
    drop = step;
    if (aborted || overdue) {
      step.run();
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      // It was to be dropped anyway.
    }
  }

  private void end(Optional<T> value, @Nullable Throwable wrong) {
    if (wrong == null && value.isPresent()) {
      road.fuses().succeeded(ask.lane());
      road.budget(ask.lane()).earn();
      release();
      result.complete(value.get());
      return;
    }
    if (wrong instanceof LinkageError error) {
      road.fuses().failed(ask.lane(), new SourceFailure.Cancelled(), false);
      broken(error);
      return;
    }
    SourceFailure failure = overdue ? new SourceFailure.TimedOut() : reason(wrong);
    road.fuses().failed(ask.lane(), failure, Failures.isNoConnection(failure));
    fail(failure);
  }

  /** The program lacks a part, which no vendor is to blame for and no repetition mends. */
  private void broken(LinkageError error) {
    release();
    result.completeExceptionally(error);
  }

  private void fail(SourceFailure failure) {
    release();
    result.completeExceptionally(new JournalSourceException(failure));
  }

  private void release() {
    held.release();
    free.run();
  }

  private SourceFailure reason(@Nullable Throwable wrong) {
    if (wrong instanceof OutOfMemoryError || wrong instanceof StackOverflowError) {
      return new SourceFailure.TooLarge("more than this machine can read");
    }
    boolean ours = status > 0
        && wrong instanceof RuntimeException
        && !(wrong instanceof JournalSourceException)
        && !(wrong instanceof UncheckedIOException);
    return ours || wrong == null
        ? new SourceFailure.Unreadable("an answer that could not be understood")
        : Failures.of(wrong);
  }

  /** Ends it early; the result completes all the same. */
  void abort() {
    aborted = true;
    drop.run();
  }

  /** How long the vendor asked to wait. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  int status() {
    return status;
  }

  long bytes() {
    return bytes;
  }

  Duration took() {
    return took;
  }
}
