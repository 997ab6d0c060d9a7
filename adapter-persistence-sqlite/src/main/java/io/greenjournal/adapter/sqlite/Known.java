package io.greenjournal.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a merge needs to know of a record in the cache.
 *
 * @param hash of the payload that is shown
 */
record Known(long id, long type, long status, long hash) {
  static Known read(ResultSet row) throws SQLException {
    return new Known(
        row.getLong("id"), row.getLong("type"), row.getLong("status"), row.getLong("hash"));
  }
}
