package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.Preferences;
import io.greenjournal.core.access.Shortcuts;
import io.greenjournal.core.access.Theme;
import io.greenjournal.core.port.UserPreferences;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** How each person wants the console to look, in SQLite. */
final class SqlitePreferences implements UserPreferences {
  private static final String FIND =
      "SELECT language, zone, theme, shortcuts FROM preference WHERE user_id = ?";
  private static final String KEEP = """
      INSERT INTO preference (user_id, language, zone, theme, shortcuts) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET language = excluded.language, zone = excluded.zone,
                                theme = excluded.theme, shortcuts = excluded.shortcuts
      """;

  private final SqliteDatabase database;

  SqlitePreferences(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Preferences> of(long user) {
    return database.glance(sql -> sql.first(FIND, SqlitePreferences::preferences, user));
  }

  private static Preferences preferences(ResultSet row) throws SQLException {
    return new Preferences(
        Optional.ofNullable(row.getString("language")),
        Optional.ofNullable(row.getString("zone")).flatMap(SqlitePreferences::zone),
        Theme.of(row.getString("theme")).orElse(Theme.AUTO),
        Shortcuts.of(row.getString("shortcuts")).orElse(Shortcuts.ALL));
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(long user, Preferences preferences) {
    database.write(sql -> sql.update(
        KEEP,
        user,
        preferences.language().orElse(null),
        preferences.zone().map(ZoneId::getId).orElse(null),
        preferences.theme().word(),
        preferences.shortcuts().word()));
  }
}
