package io.greenjournal.adapter.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One connection and its statements, prepared once. Values are bound, never written into a statement; every
 * result is read to its end and closed before the call returns, since an open one would block the writer.
 */
final class Sql implements AutoCloseable {
  /** Makes one value of a row. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes in one row. */
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private final @Nullable PayloadReader payloads;
  private long runs;

  Sql(Connection connection) {
    this.connection = connection;
    this.payloads = null;
  }

  /** One to a database with payloads. */
  Sql(Connection connection, Payloads payloads) {
    this.connection = connection;
    this.payloads = payloads.reader(this);
  }

  /** Reads the payloads that this connection's rows hold. */
  PayloadReader payloads() {
    if (payloads == null) {
      throw new IllegalStateException("this database holds no payloads");
    }
    return payloads;
  }

  /** Runs a statement that gives nothing back, such as a pragma or the begin of a transaction. */
  void run(String sql) {
    try {
      prepared(sql).execute();
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /** Runs a statement that writes, and tells how many rows it wrote. */
  int update(String sql, @Nullable Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
    List<T> found = new ArrayList<>();
    each(sql, row -> found.add(reader.read(row)), values);
    return found;
  }

  <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  void each(String sql, RowTaker taker, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      while (rows.next()) {
        taker.take(rows);
      }
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /** Every statement that was prepared so far, for looking at how the database runs them. */
  Set<String> statements() {
    return Set.copyOf(statements.keySet());
  }

  /** How many statements were run so far, for looking at how many a question takes. */
  long runs() {
    return runs;
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
      if (payloads != null) {
        payloads.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw new CacheFailedException(e);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared(sql);
    runs++;
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
    return statement;
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement known = statements.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      statements.put(sql, known);
    }
    return known;
  }

  private static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value instanceof Long number) {
      statement.setLong(index, number);
    } else if (value instanceof Integer number) {
      statement.setInt(index, number);
    } else if (value instanceof String text) {
      statement.setString(index, text);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else if (value == null) {
      statement.setNull(index, java.sql.Types.NULL);
    } else {
      throw new IllegalArgumentException("no column is of " + value.getClass());
    }
  }

  /** A statement that failed is forgotten, because the driver may have thrown it away. */
  private RuntimeException failure(String sql, SQLException e) {
    PreparedStatement failed = statements.remove(sql);
    if (failed != null) {
      try {
        failed.close();
      } catch (SQLException closing) {
        e.addSuppressed(closing);
      }
    }
    return TimeLimit.isOver(e) ? TimeLimit.timedOut(e) : new CacheFailedException(e);
  }
}
