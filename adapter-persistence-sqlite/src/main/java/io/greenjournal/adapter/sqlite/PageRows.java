package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Source;
import io.greenjournal.core.port.JournalRecordReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes rows until the page is full, by number or by size; what comes behind is not even fetched. */
final class PageRows {
  private static final int MOST_BYTES = 4 << 20;
  private static final Comparator<Row> LATEST_ACTION = Comparator.comparing(
          Row::end, Comparator.comparingLong(PageEnd::acted).thenComparingLong(PageEnd::id))
      .reversed();

  private record Row(PageEnd end, Payload payload) {}

  private final int limit;
  private final boolean masked;
  private final PayloadReader payloads;
  private final JournalRecordReader reader;
  private final List<Row> rows = new ArrayList<>();
  private long bytes;
  private boolean isMore;

  PageRows(int limit, boolean masked, PayloadReader payloads, JournalRecordReader reader) {
    this.limit = limit;
    this.masked = masked;
    this.payloads = payloads;
    this.reader = reader;
  }

  int wanted() {
    return limit + 1;
  }

  void take(ResultSet row) throws SQLException {
    if (rows.size() == limit || bytes >= MOST_BYTES) {
      isMore = true;
      return;
    }
    Payload payload = masked ? RecordRow.WITHHELD : inJournal(row, payloads, reader);
    bytes += payload.size();
    rows.add(new Row(new PageEnd(row.getLong("acted"), row.getLong("id")), payload));
  }

  /** What was pushed, as the journal will show it in a moment. */
  static Payload inJournal(ResultSet row, PayloadReader payloads, JournalRecordReader reader)
      throws SQLException {
    Payload payload = RecordRow.payload(row, payloads);
    return SourceCode.read(row) == Source.PUSH ? reader.asInJournal(payload) : payload;
  }

  List<Payload> payloads() {
    return rows.stream().sorted(LATEST_ACTION).map(Row::payload).toList();
  }

  /** The last row taken; empty on the last page. */
  Optional<PageEnd> next() {
    return isMore ? Optional.of(rows.get(rows.size() - 1).end()) : Optional.empty();
  }
}
