package io.greenjournal.adapter.http.limit;

import io.greenjournal.core.port.Timer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Lets calls of one instance and method through: one at a time, in the order in which they came, and none
 * sooner than the spacing after the previous one was sent, or nearly as much after it was answered.
 */
public final class Turnstile {
  /** After the vendor said "too many" it is asked half as often for so long. */
  private static final Duration SLOW = Duration.ofMinutes(10);

  private final Timer timer;
  private final Deque<CompletableFuture<Turn>> waiting = new ArrayDeque<>();
  private boolean busy;
  private boolean waking;
  private boolean sent;
  private long notBefore;
  private boolean slowed;
  private long slowUntil;

  Turnstile(Timer timer) {
    this.timer = timer;
  }

  /** Completes when it is this call's turn; whoever gets it must close it. May be cancelled before. */
  public CompletableFuture<Turn> enter() {
    CompletableFuture<Turn> entering = new CompletableFuture<>();
    synchronized (this) {
      waiting.add(entering);
    }
    letThrough();
    return entering;
  }

  private void letThrough() {
    CompletableFuture<Turn> next;
    do {
      next = next();
    } while (next != null && !next.complete(new Turn(this)) && free());
  }

  /** Whose turn it is, taken from the row; null when nobody may go now. */
  private synchronized @Nullable CompletableFuture<Turn> next() {
    waiting.removeIf(CompletableFuture::isDone);
    if (busy || waiting.isEmpty()) {
      return null;
    }
    long left = sent ? notBefore - timer.nanos() : 0;
    if (left > 0) {
      wakeAfter(left);
      return null;
    }
    busy = true;
    return waiting.poll();
  }

  private void wakeAfter(long nanos) {
    if (!waking) {
      waking = true;
      timer.after(Duration.ofNanos(nanos), this::wake);
    }
  }

  private void wake() {
    synchronized (this) {
      waking = false;
    }
    letThrough();
  }

  private synchronized boolean free() {
    busy = false;
    return true;
  }

  /** The call goes out now; the next one waits for the spacing. */
  public synchronized void sent(Duration spacing) {
    slowed = slowed && slowUntil - timer.nanos() > 0;
    sent = true;
    notBefore = timer.nanos() + (slowed ? spacing.toNanos() * 2 : spacing.toNanos());
  }

  /**
   * The call was answered just now. The vendor may have counted it at any moment until then, so the next one
   * also waits for the spacing, but for its margin, from here on.
   */
  public void answered(Duration spacing) {
    holdFor(spacing.multipliedBy(20).dividedBy(21));
  }

  /** The vendor refused a call because there were too many. */
  public synchronized void slowDown() {
    slowed = true;
    slowUntil = timer.nanos() + SLOW.toNanos();
  }

  /** The vendor said that it answers nothing before so much time has passed. */
  public synchronized void holdFor(Duration wait) {
    long until = timer.nanos() + wait.toNanos();
    if (!sent || until - notBefore > 0) {
      sent = true;
      notBefore = until;
    }
  }

  void leave() {
    free();
    letThrough();
  }
}
