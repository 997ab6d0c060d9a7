package io.greenjournal.adapter.http.wire;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets through one call of an instance and method at a time, and no two within the spacing, so that we never
 * exceed the vendor's limit by our own fault. Different instances and methods never wait for each other.
 */
public final class Gate {
  /** Waits so many nanoseconds. */
  @FunctionalInterface
  public interface Pause {
    void sleep(long nanos) throws InterruptedException;
  }

  private record Lane(InstanceId instance, ApiMethod method) {}

  private static final class Turn {
    final ReentrantLock lock = new ReentrantLock(true);
    boolean used;
    long lastNanos;
  }

  private final Map<Lane, Turn> turns = new ConcurrentHashMap<>();
  private final long spacing;
  private final LongSupplier nanoTime;
  private final Pause pause;

  public Gate(Duration spacing, LongSupplier nanoTime, Pause pause) {
    this.spacing = spacing.toNanos();
    this.nanoTime = nanoTime;
    this.pause = pause;
  }

  /** @throws JournalSourceException when the waiting thread is interrupted */
  public <T> T pass(InstanceId instance, ApiMethod method, Supplier<T> call) {
    Turn turn = turns.computeIfAbsent(new Lane(instance, method), lane -> new Turn());
    try {
      turn.lock.lockInterruptibly();
    } catch (InterruptedException e) {
      throw cancelled();
    }
    try {
      await(turn);
      turn.used = true;
      turn.lastNanos = nanoTime.getAsLong();
      return call.get();
    } finally {
      turn.lock.unlock();
    }
  }

  private void await(Turn turn) {
    long left = turn.used ? spacing - (nanoTime.getAsLong() - turn.lastNanos) : 0;
    if (left > 0) {
      try {
        pause.sleep(left);
      } catch (InterruptedException e) {
        throw cancelled();
      }
    }
  }

  private static JournalSourceException cancelled() {
    Thread.currentThread().interrupt();
    return new JournalSourceException(new SourceFailure.Cancelled());
  }
}
