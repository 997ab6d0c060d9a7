package io.greenjournal.web.export;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook whose cells are all text, so that no id loses its last digits. Texts stand in their cells and not in a
 * table of texts, which would have to be kept until the end. What turns out to be more than fits into a sheet goes on
 * in a further one.
 */
final class XlsxRows implements RowWriter {
  private static final String PROGRAM = "Green Journal";
  private static final String SHEET = "messages";
  /** The longest text that a cell may hold. */
  static final int LONGEST = 32_767;

  private static final List<Integer> WIDTHS =
      List.of(14, 18, 11, 24, 34, 13, 21, 21, 20, 60, 14, 10, 24, 20, 20, 12);

  private final Columns columns;
  private final Workbook book;
  private final long most;
  private Worksheet sheet;
  private int sheets;
  private int next;

  XlsxRows(OutputStream out, Map<InstanceId, String> names) throws IOException {
    this(out, names, Format.MOST_OF_A_SHEET);
  }

  /** @param most messages of a sheet */
  XlsxRows(OutputStream out, Map<InstanceId, String> names, long most) {
    this.columns = new Columns(names);
    this.book = new Workbook(out, PROGRAM, null);
    this.most = most;
    this.sheet = newSheet();
  }

  private Worksheet newSheet() {
    sheets++;
    Worksheet begun = book.newWorksheet(sheets == 1 ? SHEET : SHEET + " " + sheets);
    begun.freezePane(0, 1);
    for (int column = 0; column < Columns.NAMES.size(); column++) {
      begun.width(column, WIDTHS.get(column));
      begun.inlineString(0, column, Columns.NAMES.get(column));
      begun.style(0, column).bold().set();
    }
    next = 1;
    return begun;
  }

  @Override
  public void row(CachedRecord record) throws IOException {
    if (next > most) {
      sheet.finish();
      sheet = newSheet();
    }
    List<String> cells = columns.cells(record);
    for (int column = 0; column < cells.size(); column++) {
      sheet.inlineString(next, column, inside(cells.get(column)));
    }
    next++;
  }

  /** What XML cannot hold is shown as the mark for what cannot be shown. */
  private static String inside(String cell) {
    String text = cell.codePoints().allMatch(XlsxRows::isXml) ? cell : replaced(cell);
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static String replaced(String cell) {
    StringBuilder kept = new StringBuilder(cell.length());
    cell.codePoints().forEach(c -> kept.appendCodePoint(isXml(c) ? c : 0xFFFD));
    return kept.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  @Override
  public void flush() throws IOException {
    sheet.flush();
  }

  @Override
  public void end() throws IOException {
    book.finish();
  }
}
