package io.greenjournal.adapter.http.limit;

import java.util.concurrent.atomic.AtomicBoolean;

/** The right to make the one call that an instance and method may have under way; given back once. */
public final class Turn {
  private final Turnstile turnstile;
  private final AtomicBoolean over = new AtomicBoolean();

  Turn(Turnstile turnstile) {
    this.turnstile = turnstile;
  }

  public void end() {
    if (over.compareAndSet(false, true)) {
      turnstile.leave();
    }
  }
}
