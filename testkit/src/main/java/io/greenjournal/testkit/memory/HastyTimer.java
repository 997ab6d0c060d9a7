package io.greenjournal.testkit.memory;

import io.greenjournal.core.port.Timer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets every pause pass at once, so that a test of repeated and spaced calls does not wait for them. Its time jumps over what was
 * skipped. Whatever lies further away than a pause, such as the end of a call that gets no answer, keeps to real time.
 */
public final class HastyTimer implements Timer, AutoCloseable {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(45);

  private final AtomicLong skipped = new AtomicLong();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "hasty-timer");
        daemon.setDaemon(true);
        return daemon;
      });

  @Override
  public long nanos() {
    return System.nanoTime() + skipped.get();
  }

  @Override
  public Runnable after(Duration delay, Runnable task) {
    boolean pause = delay.compareTo(LONGEST_PAUSE) <= 0;
    if (pause) {
      skipped.addAndGet(delay.toNanos());
    }
    ScheduledFuture<?> waiting =
        thread.schedule(task, pause ? 0 : delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> waiting.cancel(false);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
