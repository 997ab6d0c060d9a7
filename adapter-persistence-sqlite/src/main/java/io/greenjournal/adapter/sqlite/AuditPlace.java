package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.port.StorageRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** Where an audit is read and written. */
interface AuditPlace {
  <T> T read(Function<Sql, T> work);

  /** In one transaction that nobody else's comes between. */
  <T> T write(Function<Sql, T> work);

  static AuditPlace of(SqliteDatabase database) {
    return new AuditPlace() {
      @Override
      public <T> T read(Function<Sql, T> work) {
        return database.glance(work);
      }

      @Override
      public <T> T write(Function<Sql, T> work) {
        return database.write(work);
      }
    };
  }

  /** A cache that this process has not opened; another one may have. */
  static AuditPlace in(Path dataDir) {
    Path file = dataDir.resolve(SqliteCache.FILE);
    return new AuditPlace() {
      @Override
      public <T> T read(Function<Sql, T> work) {
        try (Sql sql = new Sql(connection(file))) {
          return work.apply(sql);
        } catch (SQLException e) {
          throw new CacheFailedException(e);
        }
      }

      @Override
      public <T> T write(Function<Sql, T> work) {
        return read(sql -> {
          try {
            sql.run("BEGIN IMMEDIATE");
            T made = work.apply(sql);
            sql.run("COMMIT");
            return made;
          } catch (CacheFailedException e) {
            throw new StorageRefusedException(Refusal.of(e).orElseThrow(() -> e), e);
          }
        });
      }
    };
  }

  private static Connection connection(Path file) throws SQLException {
    if (!Files.isRegularFile(file)) {
      throw new SQLException("there is no cache " + file);
    }
    return ConnectionSettings.onlooker(file);
  }
}
