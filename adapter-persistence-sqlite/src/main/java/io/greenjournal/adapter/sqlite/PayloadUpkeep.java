package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.port.StorageRefusedException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done to stored payloads beside everything else, on a thread of its own and in small pieces: the
 * dictionary is trained once there are enough of them, then older rows are brought to it. While there is nothing
 * to do it does not touch the database.
 */
final class PayloadUpkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PayloadUpkeep.class);
  private static final long PAUSE_MS = 10;

  private final Payloads payloads;
  private final PayloadTraining training;
  private final PayloadRecompression recompression;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
    Thread made = new Thread(work, "cache-upkeep");
    made.setDaemon(true);
    return made;
  });
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicBoolean isAwake = new AtomicBoolean();
  private final AtomicLong records;
  private volatile long enough = PayloadTraining.ENOUGH;

  PayloadUpkeep(SqliteDatabase database, Payloads payloads, InstantSource clock) {
    this.payloads = payloads;
    training = new PayloadTraining(database, payloads, clock);
    recompression = new PayloadRecompression(database, payloads, clock);
    records = new AtomicLong(payloads.dictionary() == 0 ? training.records() : 0);
    goOn();
  }

  /** Takes up what was left undone. */
  void goOn() {
    if (isDue() || !recompression.isDone()) {
      wake();
    }
  }

  /** Tells that so many records came. */
  void added(int count) {
    records.addAndGet(count);
    if (isDue()) {
      wake();
    }
  }

  /** Does one piece of work; tells whether there may be more. */
  boolean step() {
    if (!isDue()) {
      return recompression.step();
    }
    if (!training.train()) {
      enough = 2 * records.get();
    }
    return true;
  }

  private boolean isDue() {
    return payloads.dictionary() == 0 && records.get() >= enough;
  }

  /** Waits until nothing is left to do. */
  void await() {
    try {
      while (isAwake.get() && !closing.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
        // It goes on.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void wake() {
    if (closing.getCount() > 0 && isAwake.compareAndSet(false, true)) {
      thread.execute(this::work);
    }
  }

  private void work() {
    try {
      while (step() && !closing.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
        // Until all is done or the cache closes; others write in the pauses.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StorageRefusedException e) {
      LOG.debug("older payloads stay as they are until there is space", e);
    } catch (RuntimeException e) {
      LOG.warn("older payloads stay as they are until the next start: {}", e.getMessage());
      enough = Long.MAX_VALUE;
    } finally {
      isAwake.set(false);
    }
  }

  /** The piece at hand is finished first. */
  @Override
  public void close() {
    closing.countDown();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
        LOG.warn("the upkeep of payloads does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
