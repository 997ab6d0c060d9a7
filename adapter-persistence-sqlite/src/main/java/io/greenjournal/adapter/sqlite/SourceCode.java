package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Source;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Sources as numbers and back. */
final class SourceCode {
  private SourceCode() {}

  static int of(Source source) {
    return source == Source.JOURNAL ? 0 : 1;
  }

  /** Reads {@code source}. */
  static Source read(ResultSet row) throws SQLException {
    return row.getInt("source") == 0 ? Source.JOURNAL : Source.PUSH;
  }
}
