package io.greenjournal.adapter.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The one connection that writes. Who comes while another writes waits, and whoever is next takes all the waiting
 * work with him into one transaction: a hundred small ones would write the same pages a hundred times. Each piece
 * of work stands or falls on its own, and its caller goes on when it is there for good.
 */
final class Writes implements AutoCloseable {
  /** So many, that a failing disk does not fail everybody. */
  private static final int MOST = 64;

  private final ReentrantLock writing = new ReentrantLock(true);
  private final Queue<Work<?>> waiting = new ConcurrentLinkedQueue<>();
  private final List<Runnable> onRollback = new ArrayList<>();
  private final Sql sql;
  /** A rollback failed too, so a transaction may still be open. Only touched by who is {@link #writing}. */
  private boolean unfinished;

  Writes(Sql sql) {
    this.sql = sql;
  }

  void onRollback(Runnable action) {
    onRollback.add(action);
  }

  /** Runs the work, perhaps on the thread of another who waits: all of it is there afterwards, or nothing. */
  <T> T run(Function<Sql, T> task) {
    Work<T> work = new Work<>(task);
    waiting.add(work);
    writing.lock();
    try {
      while (!work.isDone()) {
        next();
      }
    } finally {
      writing.unlock();
    }
    return work.result();
  }

  /** Runs the work outside of any transaction, while nobody else writes. */
  <T> T alone(Function<Sql, T> task) {
    writing.lock();
    try {
      finishTheLastOne();
      return task.apply(sql);
    } finally {
      writing.unlock();
    }
  }

  boolean areUnderWay() {
    return writing.isLocked();
  }

  /** How many have not begun; for tests. */
  int waiting() {
    return waiting.size();
  }

  private void next() {
    List<Work<?>> group = new ArrayList<>();
    while (group.size() < MOST && !waiting.isEmpty()) {
      group.add(waiting.remove());
    }
    finishTheLastOne();
    try {
      sql.run("BEGIN IMMEDIATE");
      if (group.size() == 1) {
        group.get(0).run(sql);
      } else {
        group.forEach(this::runApart);
      }
      sql.run("COMMIT");
      group.forEach(Work::end);
    } catch (RuntimeException | Error e) {
      rollBack(e);
      group.forEach(work -> work.fail(e));
    }
  }

  private void runApart(Work<?> work) {
    sql.run("SAVEPOINT work");
    try {
      work.run(sql);
    } catch (RuntimeException | Error e) {
      sql.run("ROLLBACK TO work");
      onRollback.forEach(Runnable::run);
      work.fail(e);
    }
    sql.run("RELEASE work");
  }

  /** Otherwise one rollback that failed would make every later transaction fail. */
  private void finishTheLastOne() {
    if (unfinished) {
      try {
        sql.run("ROLLBACK");
      } catch (CacheFailedException e) {
        // There was nothing to roll back; if there was, the next statement says so.
      }
      unfinished = false;
    }
  }

  private void rollBack(Throwable reason) {
    try {
      sql.run("ROLLBACK");
    } catch (CacheFailedException e) {
      // Some failures, a full disk for one, have rolled back already; after others nobody knows.
      reason.addSuppressed(e);
      unfinished = true;
    }
    onRollback.forEach(Runnable::run);
  }

  @Override
  public void close() {
    writing.lock();
    try {
      sql.close();
    } finally {
      writing.unlock();
    }
  }

  /** What somebody waits for. */
  private static final class Work<T> {
    private final Function<Sql, T> task;
    private Optional<T> made = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
    private boolean done;

    Work(Function<Sql, T> task) {
      this.task = task;
    }

    void run(Sql sql) {
      made = Optional.ofNullable(task.apply(sql));
    }

    /** The first failure counts. */
    void fail(Throwable e) {
      failure = failure.or(() -> Optional.of(e));
      done = true;
    }

    void end() {
      done = true;
    }

    boolean isDone() {
      return done;
    }

    T result() {
      failure.ifPresent(Work::raise);
      return made.orElseThrow();
    }

    private static void raise(Throwable e) {
      if (e instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e;
    }
  }
}
