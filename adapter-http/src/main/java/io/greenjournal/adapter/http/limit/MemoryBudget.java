package io.greenjournal.adapter.http.limit;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of answers may be held at once, over all calls. */
public final class MemoryBudget {
  private final AtomicLong left;

  public MemoryBudget(long bytes) {
    this.left = new AtomicLong(bytes);
  }

  /** False when there is no room; then nothing was taken. */
  boolean take(long bytes) {
    if (left.addAndGet(-bytes) >= 0) {
      return true;
    }
    left.addAndGet(bytes);
    return false;
  }

  void giveBack(long bytes) {
    left.addAndGet(bytes);
  }
}
