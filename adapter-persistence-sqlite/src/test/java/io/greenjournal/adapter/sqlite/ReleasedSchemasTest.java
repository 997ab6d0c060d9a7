package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.Backup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Databases as earlier versions left them, byte for byte, with 24 {@link Steps} in them: each is brought to the
 * present schema with every row as it was.
 */
class ReleasedSchemasTest {
  /** Only counts of what other tables hold; figures are made anew instead. */
  private static final List<String> MADE_ANEW = List.of("stat_day", "stat_hour", "stat_total");

  @TempDir
  Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"2"})
  void a_cache_of_an_earlier_version_keeps_every_row(String version) throws Exception {
    Path file = unpacked(version);
    Map<String, List<String>> before = rows(file);
    assertThat(before.get("message")).hasSizeGreaterThan(100);
    assertThat(before.get("status_event")).isNotEmpty();

    try (SqliteCache cache = Caches.reopen(directory)) {
      Map<String, List<String>> after = rows(file);
      assertThat(after.keySet()).doesNotContainAnyElementsOf(MADE_ANEW).contains("figure");
      MADE_ANEW.forEach(before::remove);
      before.forEach((table, rows) -> assertThat(after.get(table)).as(table).containsAll(rows));
      assertThat(Caches.search(cache, "parcel")).isNotEmpty();
      assertThat(Caches.merge(cache, Steps.records(16).get(0)).unchanged()).isEqualTo(1);
      Steps.take(cache.journalStore(), 24);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2"})
  void a_backup_is_made_before_the_schema_changes_and_only_then(String version) throws Exception {
    Path file = unpacked(version);
    Map<String, List<String>> before = rows(file);

    Caches.reopen(directory).close();
    Caches.reopen(directory).close();

    List<Path> made;
    try (var files = Files.list(SqliteBackups.usualPlace(directory))) {
      made = files.toList();
    }
    assertThat(made).hasSize(1);
    Backup backup = new SqliteBackups(directory, () -> NOW).check(made.get(0));
    assertThat(backup.schema()).isEqualTo(version);
    assertThat(rows(made.get(0))).isEqualTo(before);
  }

  private Path unpacked(String version) throws IOException {
    Path file = directory.resolve("journal.db");
    String name = "/released/schema-" + version + ".db.gz";
    try (InputStream packed = ReleasedSchemasTest.class.getResourceAsStream(name)) {
      if (packed == null) {
        throw new UncheckedIOException(new IOException(name));
      }
      Files.copy(new GZIPInputStream(packed), file);
    }
    return file;
  }

  /** Every row of every table but those of the migrations; of tables that grew, the columns that they had. */
  private static Map<String, List<String>> rows(Path file) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names = statement.executeQuery(
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'flyway%'"
              + " AND name NOT LIKE 'fts%' AND name NOT LIKE 'sqlite%' AND name <> 'key_check'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (String table : tables) {
        List<String> columns = OLDEST.getOrDefault(table, List.of("*"));
        try (ResultSet all =
            statement.executeQuery("SELECT " + String.join(", ", columns) + " FROM " + table)) {
          List<String> lines = new ArrayList<>();
          while (all.next()) {
            lines.add(Contents.line(all));
          }
          rows.put(table, lines);
        }
      }
    }
    return rows;
  }

  /** The columns of the first schema, of tables that later ones may widen. */
  private static final Map<String, List<String>> OLDEST = Map.ofEntries(
      Map.entry(
          "message",
          List.of(
              "id",
              "inst",
              "dir",
              "type",
              "status",
              "api",
              "ts",
              "id_message",
              "chat",
              "sender",
              "text",
              "own_status",
              "hash",
              "payload",
              "codec",
              "observed_ms",
              "seen_ms")),
      Map.entry("observation", List.of("message", "hash", "payload", "codec", "observed_ms")),
      Map.entry("status_event", List.of("message", "status", "at", "observed_ms")),
      Map.entry("chat", List.of("id", "inst", "wid")),
      Map.entry("sender", List.of("id", "inst", "wid", "name", "contact_name", "type")),
      Map.entry("coverage", List.of("inst", "dir", "from_ms", "to_ms")),
      Map.entry("registration", List.of("inst", "name", "messenger", "api_url", "pace")),
      Map.entry(
          "journal_state",
          List.of(
              "inst", "dir", "as_of_ms", "complete_from_ms", "wide_ms", "tried_ms", "failures")),
      Map.entry(
          "sync_run",
          List.of("id", "inst", "dir", "from_ms", "to_ms", "started_ms", "ended_ms", "added")));
}
