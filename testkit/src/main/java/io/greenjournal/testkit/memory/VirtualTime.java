package io.greenjournal.testkit.memory;

import io.greenjournal.core.port.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Time that passes when a test says so: a clock and a timer in one. Waits up to a chosen length are jumped over
 * as soon as somebody begins one, so that paced and repeated calls take no real time; longer ones, such as
 * deadlines, come due by {@link #advance} alone.
 */
public final class VirtualTime implements Timer, InstantSource, AutoCloseable {
  private record Alarm(long due, long number, Runnable task) {}

  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(
      Comparator.<Alarm>comparingLong(alarm -> alarm.due).thenComparing(alarm -> alarm.number));
  private final ExecutorService jumps = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "virtual-time");
    thread.setDaemon(true);
    return thread;
  });
  private final Instant start;
  private final long jumpedOver;
  private long now;
  private long numbers;

  private VirtualTime(Instant start, Duration jumpedOver) {
    this.start = start;
    this.jumpedOver = jumpedOver.toNanos();
  }

  /** Stands still until it is advanced. */
  public static VirtualTime at(Instant start) {
    return jumping(start, Duration.ZERO);
  }

  /** Jumps over every wait that is no longer than this. */
  public static VirtualTime jumping(Instant start, Duration longest) {
    return new VirtualTime(start, longest);
  }

  @Override
  public synchronized long nanos() {
    return now;
  }

  @Override
  public synchronized Instant instant() {
    return start.plusNanos(now);
  }

  @Override
  public Runnable after(Duration delay, Runnable task) {
    Alarm alarm;
    synchronized (this) {
      alarm = new Alarm(now + delay.toNanos(), numbers++, task);
      alarms.add(alarm);
    }
    if (delay.toNanos() <= jumpedOver) {
      jumps.execute(() -> advanceTo(alarm.due));
    }
    return () -> remove(alarm);
  }

  /** Lets so much time pass and does what comes due, in its order, on the calling thread. */
  public void advance(Duration time) {
    advanceTo(nanos() + time.toNanos());
  }

  /** How many alarms are set. */
  public synchronized int pending() {
    return alarms.size();
  }

  private synchronized void remove(Alarm alarm) {
    alarms.remove(alarm);
  }

  private void advanceTo(long moment) {
    while (true) {
      Alarm next;
      synchronized (this) {
        next = alarms.peek();
        if (next == null || next.due > moment) {
          now = Math.max(now, moment);
          return;
        }
        alarms.poll();
        now = Math.max(now, next.due);
      }
      next.task.run();
    }
  }

  /** No more jumps. */
  @Override
  public void close() {
    jumps.shutdownNow();
  }
}
