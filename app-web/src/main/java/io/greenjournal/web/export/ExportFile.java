package io.greenjournal.web.export;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.search.SearchReading;
import io.greenjournal.web.api.MessageJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** Writes everything under a filter to a file, without a console. */
public final class ExportFile {
  private static final AccessScope ALL = AccessScope.everything();

  private final JournalSearch search;
  private final MessageJson json;
  private final Map<InstanceId, String> names;

  /** @param names of the instances */
  public ExportFile(
      JournalSearch search, JournalRecordReader reader, Map<InstanceId, String> names) {
    this.search = search;
    this.json = new MessageJson(reader);
    this.names = Map.copyOf(names);
  }

  /** How many messages there are; empty when counting them takes too long. */
  public OptionalLong count(SearchReading wanted) {
    return new RowCounts(search).of(ALL, wanted).exactly();
  }

  /**
   * Writes it, a page in memory at a time.
   *
   * @param progress is told after each page how many messages are written
   * @return how many there were
   */
  public long write(SearchReading wanted, Format format, OutputStream out, LongConsumer progress)
      throws IOException {
    RowPages pages = RowPages.of(search, ALL, wanted);
    RowWriter writer = format.writer(out, json, names);
    Optional<Cursor> next = Optional.empty();
    long rows = 0;
    do {
      Page<CachedRecord> page = pages.page(next);
      for (CachedRecord record : page.items()) {
        writer.row(record);
      }
      writer.flush();
      rows += page.items().size();
      progress.accept(rows);
      next = page.next();
    } while (next.isPresent());
    writer.end();
    return rows;
  }
}
