package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.house.StorageTrouble.Reason;
import io.greenjournal.core.port.StorageRefusedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The open database file: one connection that writes and a fixed number that only read. Writers wait for each
 * other here and not inside SQLite. Readers see the state as of their first statement until they are done.
 */
final class SqliteDatabase implements AutoCloseable {
  private static final int READERS = Math.max(4, Runtime.getRuntime().availableProcessors() * 2);

  /** A connection that reads, and its clock. */
  private record Reader(Sql sql, TimeLimit limit) {}

  private final Path file;
  private final Writes writes;
  private final ArrayBlockingQueue<Reader> readers = new ArrayBlockingQueue<>(READERS);
  private final Function<Connection, Sql> connected;
  private final List<Runnable> beforeRead = new ArrayList<>();
  private volatile Consumer<Reason> onRefusal = reason -> {};

  /** One without payloads. */
  SqliteDatabase(Path file, Duration queryLimit) {
    this(file, queryLimit, UnaryOperator.identity(), Sql::new);
  }

  /** @param file of the present schema */
  SqliteDatabase(Path file, Duration queryLimit, Payloads payloads) {
    this(file, queryLimit, payloads, UnaryOperator.identity());
  }

  /** @param around what stands between us and the connection that writes; for tests */
  SqliteDatabase(
      Path file, Duration queryLimit, Payloads payloads, UnaryOperator<Connection> around) {
    this(file, queryLimit, around, connection -> new Sql(connection, payloads));
  }

  private SqliteDatabase(
      Path file,
      Duration queryLimit,
      UnaryOperator<Connection> around,
      Function<Connection, Sql> connected) {
    this.file = file;
    this.connected = connected;
    try {
      writes = new Writes(connected.apply(around.apply(ConnectionSettings.writer(file))));
      for (int i = 0; i < READERS; i++) {
        Sql sql = connected.apply(ConnectionSettings.reader(file));
        readers.add(new Reader(sql, TimeLimit.on(sql.connection(), queryLimit)));
      }
    } catch (SQLException e) {
      throw new CacheFailedException(e);
    }
  }

  /** What must be forgotten when a transaction did not happen; called before the next one begins. */
  void onRollback(Runnable action) {
    writes.onRollback(action);
  }

  /** What should be written before anybody reads; left out while a batch is being written, which no reader waits for. */
  void beforeRead(Runnable action) {
    beforeRead.add(action);
  }

  /** Who is told that the storage takes no more; one, and the caller hears of it by an exception as well. */
  void onRefusal(Consumer<Reason> listener) {
    onRefusal = listener;
  }

  /**
   * Runs the work in one transaction: all of it is there afterwards, or nothing. Not to be nested.
   *
   * @throws StorageRefusedException when the storage takes no more
   */
  <T> T write(Function<Sql, T> work) {
    return kept(() -> writes.run(work));
  }

  /** Runs the work on the connection that writes, outside of any transaction, while nobody else writes. */
  <T> T alone(Function<Sql, T> work) {
    return kept(() -> writes.alone(work));
  }

  private <T> T kept(Supplier<T> work) {
    try {
      return work.get();
    } catch (CacheFailedException e) {
      Reason reason = Refusal.of(e).orElseThrow(() -> e);
      onRefusal.accept(reason);
      throw new StorageRefusedException(reason, e);
    }
  }

  /** Runs the work as {@link #read} does, on a connection of its own, however long it takes. */
  <T> T readSlowly(Function<Sql, T> work) {
    try (Sql reader = connected.apply(ConnectionSettings.reader(file))) {
      reader.run("BEGIN");
      return work.apply(reader);
    } catch (SQLException e) {
      throw new CacheFailedException(e);
    }
  }

  /**
   * Runs the work on one unchanging state of the database. Not to be nested.
   *
   * @throws io.greenjournal.core.port.QueryTimedOutException when it takes too long
   */
  <T> T read(Function<Sql, T> work) {
    if (!isWriting()) {
      beforeRead.forEach(Runnable::run);
    }
    return glance(work);
  }

  /** Somebody is writing at this moment. */
  boolean isWriting() {
    return writes.areUnderWay();
  }

  /** As {@link #read}, for what does not depend on how far the journals were read: that may not be written yet. */
  <T> T glance(Function<Sql, T> work) {
    Reader reader = take();
    try {
      reader.limit().restart();
      reader.sql().run("BEGIN");
      try {
        return work.apply(reader.sql());
      } finally {
        reader.limit().restart();
        reader.sql().run("COMMIT");
      }
    } finally {
      readers.add(reader);
    }
  }

  /** How many wait for the writer; for tests. */
  int waiting() {
    return writes.waiting();
  }

  /** Looks at each reading connection once; for tests. */
  void eachReader(Consumer<Sql> look) {
    for (int i = 0; i < READERS; i++) {
      Reader reader = take();
      try {
        look.accept(reader.sql());
      } finally {
        readers.add(reader);
      }
    }
  }

  @Override
  public void close() {
    for (int i = 0; i < READERS; i++) {
      take().sql().close();
    }
    writes.close();
  }

  private Reader take() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return readers.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
