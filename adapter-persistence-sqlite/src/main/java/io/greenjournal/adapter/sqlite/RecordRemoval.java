package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Removed;
import java.util.List;

/** Removes records with everything that hangs on them, inside one transaction; the one place that knows what. */
final class RecordRemoval {
  private static final String OBSERVATIONS =
      "DELETE FROM observation WHERE message IN (SELECT value FROM json_each(?))";
  private static final String STATUSES =
      "DELETE FROM status_event WHERE message IN (SELECT value FROM json_each(?))";
  private static final String INDEXED =
      "DELETE FROM fts WHERE rowid IN (SELECT value FROM json_each(?))";
  private static final String RECORDS =
      "DELETE FROM message WHERE id IN (SELECT value FROM json_each(?))";

  private RecordRemoval() {}

  /** What a message is about, and how many a chat has, the database keeps right by itself. */
  static Removed remove(Sql sql, List<Long> ids) {
    String wanted = Json.numbers(ids);
    Figures.remove(sql, ids);
    sql.update(INDEXED, wanted);
    sql.payloads().forgetThumbnails(ids);
    long others = sql.update(OBSERVATIONS, wanted);
    long statuses = sql.update(STATUSES, wanted);
    long records = sql.update(RECORDS, wanted);
    return new Removed(records, records + others, statuses);
  }
}
