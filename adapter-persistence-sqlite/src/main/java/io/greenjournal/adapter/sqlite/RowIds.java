package io.greenjournal.adapter.sqlite;

import java.util.HashMap;
import java.util.Map;

/** Gives out free ids within one transaction. A second with more records than numbers lends from the next one. */
final class RowIds {
  private final Sql sql;
  private final Map<Long, Long> usable = new HashMap<>();

  RowIds(Sql sql) {
    this.sql = sql;
  }

  long next(long second) {
    long tried = usable.getOrDefault(second, second);
    while (true) {
      long id = afterLastOf(tried);
      if (RowId.second(id) == tried) {
        usable.put(second, tried);
        return id;
      }
      tried++;
    }
  }

  private static final String LAST = "SELECT max(id) AS last FROM message WHERE id >= ? AND id < ?";

  private long afterLastOf(long second) {
    long first = RowId.firstOf(second);
    return sql.first(
            LAST,
            row -> {
              long last = row.getLong("last");
              return row.wasNull() ? first : last + 1;
            },
            first,
            RowId.firstOf(second + 1))
        .orElse(first);
  }
}
