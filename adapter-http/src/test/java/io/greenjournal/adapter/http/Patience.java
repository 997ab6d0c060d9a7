package io.greenjournal.adapter.http;

import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.memory.VirtualTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets virtual deadlines come due when a call has waited long enough in real time: whoever waits for an answer waits in
 * vain, but not for ever.
 */
final class Patience implements AutoCloseable {
  private static final Duration PAST_EVERY_DEADLINE = Duration.ofSeconds(400);
  private static final long LOOKS_EVERY_MILLIS = 2;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Optional<FakeGreenApi> fake;
  private final VirtualTime time;
  private final long end;
  private final int before;
  private final Thread thread = new Thread(this::watch, "patience");
  private volatile boolean over;

  /** @param length from now on; nothing comes due before the call has reached the fake */
  Patience(Optional<FakeGreenApi> fake, VirtualTime time, Duration length) {
    this.fake = fake;
    this.time = time;
    this.end = System.nanoTime() + length.toNanos();
    this.before = calls();
    thread.setDaemon(true);
    thread.start();
  }

  private int calls() {
    return fake.map(there -> there.calls().size()).orElse(-1);
  }

  private void watch() {
    try {
      while (!done.await(LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        boolean arrived = fake.isEmpty() || calls() > before;
        if (arrived && time.pending() > 0 && System.nanoTime() >= end) {
          over = true;
          time.advance(PAST_EVERY_DEADLINE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether a deadline had to come due. */
  boolean isOver() {
    return over;
  }

  @Override
  public void close() throws InterruptedException {
    done.countDown();
    thread.join();
  }
}
