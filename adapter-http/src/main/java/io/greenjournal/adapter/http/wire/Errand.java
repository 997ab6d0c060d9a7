package io.greenjournal.adapter.http.wire;

import io.greenjournal.adapter.http.limit.Turn;
import io.greenjournal.adapter.http.limit.Turnstile;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceCall;
import io.greenjournal.core.journal.SourceFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way: wait for the turn, send, read, and over again where that may help. Nothing of it blocks
 * a thread; cancelling the result ends it wherever it is.
 */
final class Errand<T> {
  private final Road road;
  private final Ask<T> ask;
  private final Turnstile turnstile;
  private final Consumer<SourceCall> each;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private volatile Runnable undo = () -> {};
  private Duration timeout;
  private int made;

  /** @param each hears of every attempt before the result is there */
  Errand(Road road, Ask<T> ask, Consumer<SourceCall> each) {
    this.each = each;
    this.road = road;
    this.ask = ask;
    this.turnstile = road.gate().turnstile(ask.lane());
    this.timeout = ask.method().timeout();
  }

  CompletableFuture<T> start() {
    Optional<SourceFailure> refusal = road.guard().refusal(ask.place().apiUrl());
    if (refusal.isPresent()) {
      fail(refusal.get());
      return result;
    }
    road.open(result);
    result.whenComplete((value, problem) -> {
      road.close(result);
      undo.run();
    });
    if (!result.isDone()) {
      attempt();
    }
    return result;
  }

  /** From now on this is what has to be undone when nobody wants the result any more. */
  private void undoWith(Runnable step) {
    undo = step;
    if (result.isDone()) {
      step.run();
    }
  }

  private void attempt() {
    made++;
    long asked = road.timer().nanos();
    CompletableFuture<Turn> entering = turnstile.enter();
    undoWith(() -> entering.cancel(false));
    entering.thenAccept(turn -> takeSlot(turn, asked));
  }

  private void takeSlot(Turn turn, long asked) {
    CompletableFuture<Runnable> taking = road.slots(ask.lane()).take();
    undoWith(() -> {
      if (taking.cancel(false)) {
        turn.end();
      }
    });
    taking.thenAccept(slot -> {
      Duration waited = Duration.ofNanos(road.timer().nanos() - asked);
      Attempt<T> trip = new Attempt<>(road, ask, turnstile, timeout, () -> {
        slot.run();
        turn.end();
      });
      undoWith(trip::abort);
      trip.go().whenComplete((value, problem) -> ended(trip, waited, value, problem));
    });
  }

  private void ended(
      Attempt<T> trip, Duration waited, @Nullable T value, @Nullable Throwable problem) {
    Optional<SourceFailure> failure = Optional.ofNullable(problem).map(Failures::of);
    SourceCall call = new SourceCall(
        ask.lane().owner(),
        ask.lane().method(),
        made,
        trip.status(),
        trip.bytes(),
        waited,
        trip.took(),
        failure);
    road.tell(call);
    each.accept(call);
    Optional<T> inSpite = failure.flatMap(ask.otherwise());
    if (problem instanceof LinkageError) {
      result.completeExceptionally(problem);
    } else if (failure.isEmpty() || inSpite.isPresent()) {
      result.complete(inSpite.orElse(value));
    } else if (!again(trip, failure.get())) {
      fail(failure.get());
    }
  }

  /** Whether another attempt will be made. */
  private boolean again(Attempt<T> trip, SourceFailure failure) {
    if (result.isDone() || ask.method().isCheck()) {
      return false;
    }
    Optional<Duration> pause = road.attempts()
        .pause(failure, trip.retryAfter(), ask.lane().act(), made)
        .filter(wait -> road.budget(ask.lane()).spend());
    pause.ifPresent(wait -> {
      if (failure instanceof SourceFailure.TimedOut && trip.status() >= 400) {
        timeout = ask.method().timeout().multipliedBy(2);
      }
      undoWith(road.timer().after(wait, this::attempt));
    });
    return pause.isPresent();
  }

  private void fail(SourceFailure failure) {
    result.completeExceptionally(new JournalSourceException(failure));
  }
}
