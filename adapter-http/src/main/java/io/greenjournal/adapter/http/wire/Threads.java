package io.greenjournal.adapter.http.wire;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads of a client. What comes in after the end is done by whoever brought it, so that nobody waits forever. */
final class Threads {
  private static final RejectedExecutionHandler BY_CALLER = (task, pool) -> task.run();

  /** One of the few. Who waits for an answer on it may keep that very answer from being read. */
  static final class Reader extends Thread {
    Reader(Runnable task) {
      super(task, "green-api-reader");
      setDaemon(true);
    }
  }

  private Threads() {}

  /** As many as there are processors. */
  static ExecutorService few() {
    int count = Runtime.getRuntime().availableProcessors();
    ThreadPoolExecutor pool = new ThreadPoolExecutor(
        count, count, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Reader::new, BY_CALLER);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** As many as are needed. */
  static ExecutorService many() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        10,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        named("green-api-stream"),
        BY_CALLER);
  }

  static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
