package io.greenjournal.adapter.http.wire;

import io.greenjournal.core.port.Timer;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Time as it passes, with one thread that wakes up. */
public final class SystemTimer implements Timer, AutoCloseable {
  private final ScheduledThreadPoolExecutor alarm =
      new ScheduledThreadPoolExecutor(1, Threads.named("green-api-timer"));

  public SystemTimer() {
    alarm.setRemoveOnCancelPolicy(true);
    alarm.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public Runnable after(Duration delay, Runnable task) {
    if (alarm.isShutdown()) {
      return () -> {};
    }
    Future<?> planned = alarm.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> planned.cancel(false);
  }

  @Override
  public void close() {
    alarm.shutdownNow();
  }
}
