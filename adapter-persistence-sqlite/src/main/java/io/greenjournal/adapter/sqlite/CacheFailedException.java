package io.greenjournal.adapter.sqlite;

import java.sql.SQLException;

/** The database refused a statement: disk full, read-only file, or a mistake of ours. Holds no values. */
public final class CacheFailedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  CacheFailedException(SQLException cause) {
    super("the cache failed: " + cause.getMessage(), cause);
  }
}
