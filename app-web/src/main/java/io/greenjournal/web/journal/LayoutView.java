package io.greenjournal.web.journal;

import io.greenjournal.core.view.JournalLayout;
import io.greenjournal.core.view.JournalLayout.Column;
import io.greenjournal.core.view.JournalLayout.Density;
import io.greenjournal.web.shell.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the list shows, and what it could show.
 *
 * @param cells how many columns stand beside the text
 * @param compact rows take as little room as they can
 * @param beside a message opens beside the list
 */
public record LayoutView(List<Choice> columns, int cells, boolean compact, boolean beside) {
  /** Those that have a place of their own in every row. */
  private static final Set<Column> PLACED =
      Set.of(Column.INSTANCE, Column.KIND, Column.STATUS, Column.TIME);

  public LayoutView {
    columns = List.copyOf(columns);
  }

  /** @param field its name in the form */
  public record Choice(String field, String text, boolean chosen) {}

  static LayoutView of(JournalLayout layout, Words words) {
    return new LayoutView(
        Arrays.stream(Column.values())
            .map(column -> new Choice(
                field(column), words.of("journal.column." + column.word()), layout.shows(column)))
            .toList(),
        (int)
            layout.columns().stream().filter(column -> !PLACED.contains(column)).count(),
        layout.density() == Density.COMPACT,
        layout.beside());
  }

  static String field(Column column) {
    return "column-" + column.word();
  }
}
