package io.greenjournal.adapter.http.limit;

import io.greenjournal.core.port.Timer;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Time as it passes, with one thread that wakes up. */
public final class SystemTimer implements Timer, AutoCloseable {
  private final ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(
      1, SystemTimer::thread, new ThreadPoolExecutor.DiscardPolicy());

  public SystemTimer() {
    alarm.setRemoveOnCancelPolicy(true);
    alarm.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "green-api-timer");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public Runnable after(Duration delay, Runnable task) {
    Future<?> planned = alarm.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> planned.cancel(false);
  }

  @Override
  public void close() {
    alarm.shutdownNow();
  }
}
