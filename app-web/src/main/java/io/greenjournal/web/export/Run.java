package io.greenjournal.web.export;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** An export: how far it has come, and what ends it. */
final class Run implements Watch {
  private static final long LOOK_NANOS = Duration.ofSeconds(2).toNanos();

  enum State {
    RUNNING,
    DONE,
    /** By a person, or the client went away. */
    CANCELLED,
    /** The session or its rights ended. */
    REVOKED,
    FAILED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Order order;
  private final BooleanSupplier allowed;
  private final InstantSource clock;
  private final Consumer<Run> whenOver;
  private final Instant since;
  private final AtomicLong rows = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private volatile State state = State.RUNNING;
  private volatile Instant wentOnAt;
  private volatile long looked = System.nanoTime();

  /**
   * @param allowed whoever asked is still signed in with the same rights
   * @param whenOver is called once
   */
  Run(Order order, BooleanSupplier allowed, InstantSource clock, Consumer<Run> whenOver) {
    this.order = order;
    this.allowed = allowed;
    this.clock = clock;
    this.whenOver = whenOver;
    this.since = clock.instant();
    this.wentOnAt = since;
  }

  Order order() {
    return order;
  }

  State state() {
    return state;
  }

  boolean isRunning() {
    return state() == State.RUNNING;
  }

  long rows() {
    return rows.get();
  }

  /** That were handed on. */
  long bytes() {
    return bytes.get();
  }

  OptionalLong total() {
    return order.total();
  }

  Instant since() {
    return since;
  }

  /** Nobody has taken anything since that time. */
  boolean isForsaken(Instant before) {
    return wentOnAt.isBefore(before);
  }

  void cancel() {
    end(State.CANCELLED);
  }

  @Override
  public void look(boolean another) throws IOException {
    long now = System.nanoTime();
    if (isRunning() && (another || now - looked >= LOOK_NANOS)) {
      looked = now;
      if (!allowed.getAsBoolean()) {
        end(State.REVOKED);
      }
    }
    if (!isRunning()) {
      throw new IOException("the export was stopped");
    }
    wentOnAt = clock.instant();
  }

  @Override
  public void handedOn(int count) {
    bytes.addAndGet(count);
  }

  @Override
  public void wrote(int count) {
    rows.addAndGet(count);
  }

  @Override
  public void over(boolean whole) {
    end(whole ? State.DONE : State.CANCELLED);
  }

  @Override
  public void failed() {
    end(State.FAILED);
  }

  private void end(State last) {
    if (leaveRunning(last)) {
      whenOver.accept(this);
    }
  }

  private synchronized boolean leaveRunning(State last) {
    boolean first = isRunning();
    if (first) {
      state = last;
    }
    return first;
  }
}
