package io.greenjournal.adapter.http.wire;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceCall;
import io.greenjournal.core.journal.SourceFailure;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * The one place that sends. It keeps the vendor's limits, repeats what is worth repeating, rests from what
 * keeps failing, and lets no secret out.
 */
public final class Caller implements AutoCloseable {
  private final Road road;

  public Caller(CallerOptions options) {
    this.road = new Road(options);
  }

  /**
   * Makes the call and waits for its end.
   *
   * @throws IllegalStateException on a thread that reads answers: were all of them to wait, nobody would read
   * @throws JournalSourceException when there is no result, or the waiting thread was interrupted
   */
  public <T> T now(Ask<T> ask) {
    return now(ask, call -> {});
  }

  /**
   * The same for somebody who counts.
   *
   * @param each hears of every attempt before the result is there; quick, and never throws
   */
  public <T> T now(Ask<T> ask, Consumer<SourceCall> each) {
    if (Thread.currentThread() instanceof Threads.Reader) {
      throw new IllegalStateException("a thread of the client must not wait for an answer;"
          + " hang this onto the future with one of its …Async methods");
    }
    CompletableFuture<T> result = new Errand<>(road, ask, each).start();
    try {
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new JournalSourceException(new SourceFailure.Cancelled());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LinkageError error) {
        throw error;
      }
      throw new JournalSourceException(Failures.of(e));
    }
  }

  /**
   * Makes the call without waiting. The result fails with {@link JournalSourceException}; cancelling it ends
   * the call wherever it is.
   */
  public <T> CompletableFuture<T> later(Ask<T> ask) {
    return new Errand<>(road, ask, call -> {}).start();
  }

  /** Calls sent in this calendar month (UTC) since the client was made, by the vendor's name of the method. */
  public Map<String, Long> callsThisMonth(InstanceId instance) {
    return road.counter().of(instance.value());
  }

  @Override
  public void close() {
    road.close();
  }
}
