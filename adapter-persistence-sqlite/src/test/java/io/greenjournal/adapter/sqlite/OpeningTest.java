package io.greenjournal.adapter.sqlite;

import static io.greenjournal.adapter.sqlite.Caches.merge;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.core.port.StorageRefusedException;
import io.greenjournal.testkit.memory.TinyReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  @TempDir
  Path directory;

  @Test
  void every_connection_has_its_settings() {
    try (SqliteCache cache = Caches.open(directory)) {
      Map<String, String> ofAll = Map.of(
          "journal_mode", "wal",
          "synchronous", "1",
          "foreign_keys", "1",
          "busy_timeout", "5000",
          "secure_delete", "1",
          "trusted_schema", "0",
          "temp_store", "2",
          "wal_autocheckpoint", "8000");
      cache.database().write(writer -> {
        assertSettings(writer, ofAll);
        assertSettings(writer, Map.of("cache_size", "-262144", "query_only", "0"));
        return writer;
      });
      cache.database().eachReader(reader -> {
        assertSettings(reader, ofAll);
        assertSettings(reader, Map.of("cache_size", "-32768", "query_only", "1"));
        assertThat(Long.parseLong(setting(reader, "mmap_size"))).isGreaterThan(1L << 30);
      });
    }
  }

  private static void assertSettings(Sql sql, Map<String, String> expected) {
    expected.forEach((name, value) -> assertThat(setting(sql, name)).as(name).isEqualTo(value));
  }

  private static String setting(Sql sql, String name) {
    return sql.first("PRAGMA " + name, row -> row.getString(1)).orElseThrow();
  }

  @Test
  void every_table_of_ours_is_strict() {
    try (SqliteCache cache = Caches.open(directory)) {
      List<String> loose = cache
          .database()
          .read(sql -> sql.list(
              "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0",
              row -> row.getString("name")));

      assertThat(Contents.tables(cache)).contains("message", "observation", "user");
      assertThat(loose).allMatch(name -> name.startsWith("sqlite_") || name.startsWith("flyway_"));
    }
  }

  @Test
  void nobody_else_may_look_into_the_directory() throws IOException {
    Path dataDir = directory.resolve("data");
    try (SqliteCache cache = Caches.open(dataDir)) {
      merge(cache, incoming("A1").build());

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataDir)))
          .isEqualTo("rwx------");
      try (Stream<Path> files = Files.list(dataDir)) {
        assertThat(files.toList())
            .hasSizeGreaterThanOrEqualTo(3)
            .allSatisfy(file -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void a_restart_keeps_everything() {
    List<String> before;
    try (SqliteCache cache = Caches.open(directory)) {
      merge(cache, incoming("A1").saying("parcel").build());
      before = Contents.of(cache, Contents.tables(cache));
    }

    try (SqliteCache cache = Caches.reopen(directory)) {
      assertThat(Contents.of(cache, Contents.tables(cache))).isEqualTo(before).isNotEmpty();
      assertThat(Caches.search(cache, "parcel")).containsExactly("A1");
      assertThat(merge(cache, incoming("A1").saying("parcel").build()).unchanged())
          .isEqualTo(1);
    }
  }

  @Test
  void a_directory_is_opened_once_and_the_refusal_names_the_owner() {
    try (SqliteCache cache = Caches.open(directory)) {
      assertThatThrownBy(() -> Caches.reopen(directory))
          .isInstanceOf(CacheInUseException.class)
          .hasMessageContaining("pid " + ProcessHandle.current().pid());

      assertThat(Caches.found(cache, JournalFilter.messages())).isEmpty();
    }
    Caches.reopen(directory).close();
  }

  @Test
  void another_process_is_refused_and_its_lock_goes_with_it()
      throws IOException, InterruptedException {
    Process other = new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    assertThat(other.inputReader().readLine()).isEqualTo("open");

    assertThatThrownBy(() -> Caches.reopen(directory))
        .isInstanceOf(CacheInUseException.class)
        .hasMessageContaining("pid " + other.pid());

    other.destroyForcibly().waitFor();
    Caches.reopen(directory).close();
  }

  /** Holds a cache open until it is killed. */
  static final class Holder {
    public static void main(String[] args) throws IOException {
      try (SqliteCache cache = Caches.reopen(Path.of(args[0]))) {
        System.out.println("open");
        System.in.read();
      }
    }
  }

  @Test
  void a_file_that_is_no_database_is_refused_and_left_alone() throws IOException {
    Path file = directory.resolve("journal.db");
    Files.writeString(file, "this is a letter to my aunt, and no database at all".repeat(100));
    String before = Files.readString(file);

    assertThatThrownBy(() -> Caches.reopen(directory)).isInstanceOf(CacheDamagedException.class);

    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void a_damaged_database_is_refused() throws IOException {
    try (SqliteCache cache = Caches.open(directory)) {
      for (int i = 0; i < 300; i++) {
        merge(cache, incoming("A" + i).saying("words ".repeat(50)).build());
      }
    }
    try (RandomAccessFile file =
        new RandomAccessFile(directory.resolve("journal.db").toFile(), "rw")) {
      for (long page = 20; page < file.length() / 4096; page++) {
        file.seek(page * 4096);
        file.write(new byte[64]);
      }
    }

    assertThatThrownBy(() -> Caches.reopen(directory)).isInstanceOf(CacheDamagedException.class);
    // The lock is free again.
    assertThatThrownBy(() -> Caches.reopen(directory)).isInstanceOf(CacheDamagedException.class);
  }

  @Test
  void a_database_of_a_newer_version_is_refused() throws Exception {
    Caches.open(directory).close();
    Newer.make(directory.resolve("journal.db"));

    assertThatThrownBy(() -> Caches.reopen(directory))
        .isInstanceOf(CacheDamagedException.class)
        .hasMessageContaining("newer version");
  }

  @Test
  void the_database_of_another_program_is_refused_and_left_alone() throws Exception {
    Path file = directory.resolve("journal.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE recipe (name TEXT)");
    }
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> Caches.reopen(directory))
        .isInstanceOf(CacheDamagedException.class)
        .hasMessageContaining("another program");

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void a_truncated_database_is_refused_and_left_alone() throws IOException {
    try (SqliteCache cache = Caches.open(directory)) {
      for (int i = 0; i < 100; i++) {
        merge(cache, incoming("A" + i).saying("words ".repeat(50)).build());
      }
    }
    Path path = directory.resolve("journal.db");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(file.length() / 2);
    }
    byte[] before = Files.readAllBytes(path);

    assertThatThrownBy(() -> Caches.reopen(directory))
        .isInstanceOf(CacheDamagedException.class)
        .hasMessageContaining("restore a backup");

    assertThat(Files.readAllBytes(path)).isEqualTo(before);
  }

  @Test
  void a_migration_that_somebody_changed_is_refused() throws Exception {
    Caches.open(directory).close();
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("journal.db"));
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '1'");
    }

    assertThatThrownBy(() -> Caches.reopen(directory))
        .isInstanceOf(CacheDamagedException.class)
        .hasMessageContaining("does not have the schema that it says");
  }

  @Test
  void a_log_with_rubbish_at_its_end_costs_nothing_that_was_committed() throws IOException {
    Path copy = directory.resolve("copy");
    Files.createDirectories(copy);
    try (SqliteCache cache = Caches.open(directory.resolve("data"))) {
      merge(cache, incoming("A1").build());
      for (String name : List.of("journal.db", "journal.db-wal", "journal.key")) {
        Files.copy(directory.resolve("data").resolve(name), copy.resolve(name));
      }
    }
    Files.write(
        copy.resolve("journal.db-wal"), new byte[9999], java.nio.file.StandardOpenOption.APPEND);

    try (SqliteCache cache = Caches.reopen(copy)) {
      assertThat(Caches.found(cache, JournalFilter.messages())).containsExactly("A1");
    }
  }

  @Test
  void a_directory_that_cannot_be_written_is_told_plainly() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "no directory");

    assertThatThrownBy(() -> Caches.reopen(file.resolve("data")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the data directory " + file.resolve("data"));
  }

  @Test
  void a_database_that_another_program_holds_locked_is_waited_for_and_then_told() throws Exception {
    try (SqliteCache cache = Caches.open(directory);
        var connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("journal.db"));
        var statement = connection.createStatement()) {
      merge(cache, incoming("A1").build());
      statement.execute("BEGIN IMMEDIATE");

      assertThatThrownBy(() -> merge(cache, incoming("A2").build()))
          .isInstanceOf(CacheFailedException.class)
          .hasMessageContaining("locked");
      assertThat(Caches.found(cache, JournalFilter.messages())).containsExactly("A1");

      statement.execute("ROLLBACK");
      assertThat(merge(cache, incoming("A2").build()).added()).isEqualTo(1);
    }
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("journal.db"));
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN EXCLUSIVE");

      assertThatThrownBy(() -> Caches.reopen(directory))
          .isInstanceOf(CacheInUseException.class)
          .hasMessageContaining("locked by another program");
    }
  }

  @Test
  void a_full_disk_costs_the_batch_alone_and_passes_by_itself() {
    try (SqliteCache cache = Caches.open(directory)) {
      merge(cache, incoming("A1").build());
      List<String> before = Contents.of(cache, Contents.tables(cache));
      limitPages(cache, "page_count");
      JournalRecord large = incoming("A2").saying("words ".repeat(50_000)).build();

      assertThatThrownBy(() -> merge(cache, large))
          .isInstanceOf(StorageRefusedException.class)
          .hasMessageContaining("full");
      assertThat(Contents.of(cache, Contents.tables(cache))).isEqualTo(before);
      assertThat(Caches.found(cache, JournalFilter.messages())).containsExactly("A1");

      limitPages(cache, "1000000");
      assertThat(merge(cache, large).added()).isEqualTo(1);
    }
  }

  private static void limitPages(SqliteCache cache, String pages) {
    String wanted = pages.equals("page_count")
        ? cache
            .database()
            .read(sql -> sql.first("PRAGMA page_count", row -> row.getString(1)))
            .orElseThrow()
        : pages;
    cache.database().write(sql -> sql.first("PRAGMA max_page_count = " + wanted, row -> true));
  }

  @Test
  void a_new_database_can_give_pages_back_one_by_one() {
    try (SqliteCache cache = Caches.open(directory)) {
      assertThat(cache.database().<String>read(sql -> setting(sql, "auto_vacuum")))
          .isEqualTo("2");
    }
  }

  @Test
  void a_question_that_takes_too_long_is_cut_off_and_its_connection_goes_on() {
    try (SqliteCache cache = SqliteCache.open(
        directory, SqliteCache.keyIn(directory), new TinyReader(), () -> NOW, Duration.ZERO)) {
      String endless =
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0";

      for (int i = 0; i < 20; i++) {
        assertThatThrownBy(() ->
                cache.database().read(sql -> sql.first(endless, row -> row.getLong("i"))))
            .isInstanceOf(QueryTimedOutException.class);
      }

      merge(cache, incoming("A1").build());
      assertThat(Caches.found(cache, JournalFilter.messages())).containsExactly("A1");
    }
  }
}
