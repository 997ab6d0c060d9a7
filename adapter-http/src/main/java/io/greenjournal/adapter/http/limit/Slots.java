package io.greenjournal.adapter.http.limit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** So many calls of one host at once, so that a slow host keeps nobody else waiting. First come, first served. */
public final class Slots {
  private final Deque<CompletableFuture<Runnable>> waiting = new ArrayDeque<>();
  private int left;

  public Slots(int atOnce) {
    this.left = atOnce;
  }

  /** Completes with what gives the slot back. May be cancelled before. */
  public CompletableFuture<Runnable> take() {
    CompletableFuture<Runnable> taking = new CompletableFuture<>();
    synchronized (this) {
      if (left == 0) {
        waiting.add(taking);
        return taking;
      }
      left--;
    }
    taking.complete(slot());
    return taking;
  }

  private Runnable slot() {
    AtomicBoolean given = new AtomicBoolean();
    return () -> {
      if (given.compareAndSet(false, true)) {
        giveBack();
      }
    };
  }

  private void giveBack() {
    CompletableFuture<Runnable> next;
    do {
      synchronized (this) {
        next = waiting.poll();
        if (next == null) {
          left++;
          return;
        }
      }
    } while (!next.complete(slot()));
  }
}
