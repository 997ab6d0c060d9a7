package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.port.JournalLayouts;
import io.greenjournal.core.view.JournalLayout;
import io.greenjournal.core.view.JournalLayout.Column;
import io.greenjournal.core.view.JournalLayout.Density;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the list of the journal shows to whom, in SQLite. */
final class SqliteJournalLayouts implements JournalLayouts {
  private final SqliteDatabase database;

  SqliteJournalLayouts(SqliteDatabase database) {
    this.database = database;
  }

  private static final String OF =
      "SELECT columns, density, beside FROM journal_layout WHERE user_id = ?";

  @Override
  public JournalLayout of(long user) {
    return database
        .glance(sql -> sql.first(OF, SqliteJournalLayouts::layout, user))
        .orElse(JournalLayout.USUAL);
  }

  private static JournalLayout layout(ResultSet row) throws SQLException {
    return new JournalLayout(
        Arrays.stream(row.getString("columns").split(" "))
            .flatMap(word -> Column.of(word).stream())
            .collect(Collectors.toSet()),
        Density.of(row.getString("density")).orElse(Density.COMFORTABLE),
        row.getInt("beside") == 1);
  }

  private static final String KEEP = """
      INSERT INTO journal_layout (user_id, columns, density, beside) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET columns = excluded.columns, density = excluded.density, beside = excluded.beside
      """;

  @Override
  public void keep(long user, JournalLayout layout) {
    String columns = layout.columns().stream().map(Column::word).collect(Collectors.joining(" "));
    database.write(
        sql -> sql.update(KEEP, user, columns, layout.density().word(), layout.beside() ? 1 : 0));
  }
}
