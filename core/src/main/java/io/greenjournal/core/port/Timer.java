package io.greenjournal.core.port;

import java.time.Duration;

/**
 * Time for pauses and deadlines. It only goes forward, whatever happens to the wall clock; tests hand in one
 * that they move themselves.
 */
public interface Timer {
  /** Nanoseconds since a moment that means nothing; only differences count, as of {@link System#nanoTime}. */
  long nanos();

  /**
   * Runs the task once when the time has come. The task must be short and must not throw.
   *
   * @return takes the task back; no effect after it ran
   */
  Runnable after(Duration delay, Runnable task);
}
