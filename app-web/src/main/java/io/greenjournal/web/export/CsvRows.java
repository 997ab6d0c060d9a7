package io.greenjournal.web.export;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A table with every cell quoted, as RFC 4180 has it. It begins with a byte order mark: without one Excel takes Hebrew
 * and Cyrillic for something else.
 */
final class CsvRows implements RowWriter {
  private static final char MARK = '\uFEFF';
  private static final String LINE = "\r\n";

  private final OutputStream out;
  private final Columns columns;
  private final StringBuilder rows = new StringBuilder();

  CsvRows(OutputStream out, Map<InstanceId, String> names) {
    this.out = out;
    this.columns = new Columns(names);
    rows.append(MARK);
    add(Columns.NAMES);
  }

  @Override
  public void row(CachedRecord record) {
    add(columns.cells(record));
  }

  private void add(List<String> cells) {
    String separator = "";
    for (String cell : cells) {
      rows.append(separator).append('"').append(inside(cell)).append('"');
      separator = ",";
    }
    rows.append(LINE);
  }

  /** A NUL would end the file for some programs. */
  private static String inside(String cell) {
    return cell.replace("\"", "\"\"").replace('\0', '\u2400');
  }

  @Override
  public void flush() throws IOException {
    out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    rows.setLength(0);
  }

  @Override
  public void end() throws IOException {
    flush();
  }
}
