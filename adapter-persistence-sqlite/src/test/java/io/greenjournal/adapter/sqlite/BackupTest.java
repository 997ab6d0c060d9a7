package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.adapter.sqlite.key.KeyRefusedException;
import io.greenjournal.core.house.BackupFile;
import io.greenjournal.core.journal.Backup;
import io.greenjournal.core.journal.JournalFilter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir
  Path directory;

  private Path dataDir;
  private Path kept;
  private SqliteBackups backups;

  @BeforeEach
  void prepare() {
    dataDir = directory.resolve("data");
    kept = SqliteBackups.usualPlace(dataDir);
    backups = new SqliteBackups(dataDir, () -> NOW);
  }

  @Test
  void a_backup_made_while_others_write_holds_one_moment_row_by_row() throws Exception {
    List<Backup> made = new ArrayList<>();
    try (SqliteCache cache = withSeed(dataDir)) {
      AtomicBoolean enough = new AtomicBoolean();
      CountDownLatch begun = new CountDownLatch(50);
      Thread writer = new Thread(() -> {
        for (int step = 0; !enough.get(); step++) {
          Steps.take(cache.journalStore(), step);
          begun.countDown();
        }
      });
      writer.start();
      begun.await();
      for (int i = 0; i < 5; i++) {
        made.add(backups.make(kept, 10));
      }
      enough.set(true);
      writer.join();
    }

    int before = 0;
    try (SqliteCache reference = withSeed(directory.resolve("reference"))) {
      for (Backup backup : made) {
        Path elsewhere = directory.resolve("restored-" + made.indexOf(backup));
        Files.createDirectories(elsewhere);
        Files.copy(SqliteCache.keyIn(dataDir), SqliteCache.keyIn(elsewhere));
        assertThat(new SqliteBackups(elsewhere, () -> NOW).restore(backup.file()))
            .isEmpty();
        try (SqliteCache restored = Caches.reopen(elsewhere)) {
          int steps = steps(restored);
          for (int step = before; step < steps; step++) {
            Steps.take(reference.journalStore(), step);
          }
          assertThat(steps).isGreaterThanOrEqualTo(50);
          before = steps;
          assertSameRows(restored, reference);
          assertThat(backup.records()).isEqualTo(count(restored));
          merge(restored);
        }
      }
    }
  }

  private static void merge(SqliteCache cache) {
    assertThat(Caches.merge(cache, incoming("NEW").build()).added()).isEqualTo(1);
  }

  private static int steps(SqliteCache cache) {
    return cache
        .database()
        .read(sql -> sql.first("SELECT max(id) AS n FROM sync_run", row -> row.getInt("n")))
        .orElseThrow();
  }

  private static long count(SqliteCache cache) {
    return cache
        .database()
        .read(sql -> sql.first("SELECT count(*) AS n FROM message", row -> row.getLong("n")))
        .orElseThrow();
  }

  private static void assertSameRows(SqliteCache one, SqliteCache other) {
    for (String table : Contents.tables(one)) {
      assertThat(Contents.of(one, List.of(table)))
          .as(table)
          .isEqualTo(Contents.of(other, List.of(table)));
    }
    assertThat(Contents.indexedWords(one))
        .isEqualTo(Contents.indexedWords(other))
        .isNotEmpty();
  }

  private static SqliteCache withSeed(Path at) {
    SqliteCache cache = Caches.open(at);
    cache.database().write(sql -> sql.update("UPDATE cache SET hash_seed = zeroblob(16)"));
    cache.close();
    return Caches.reopen(at);
  }

  @Test
  void a_backup_is_one_private_file_that_names_its_time_and_schema() throws IOException {
    Backup backup = backupOfOneMessage();

    assertThat(backup.file().getParent()).isEqualTo(kept);
    assertThat(backup.file().getFileName().toString())
        .isEqualTo("journal-20261121T120000Z-v" + backup.schema() + ".db");
    assertThat(Integer.parseInt(backup.schema())).isGreaterThanOrEqualTo(5);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.file())))
        .isEqualTo("rw-------");
    assertThat(files(kept)).containsExactly(backup.file());
    assertThat(backups.check(backup.file())).isEqualTo(backup);
    assertThat(files(kept)).containsExactly(backup.file());
  }

  @Test
  void as_many_backups_are_kept_as_wanted_and_other_files_are_left_alone() throws IOException {
    Caches.open(dataDir).close();
    Files.createDirectories(kept);
    Path letter = Files.writeString(kept.resolve("journal.txt"), "not a backup");

    for (int minute = 0; minute < 5; minute++) {
      var at = NOW.plusSeconds(60L * minute);
      new SqliteBackups(dataDir, () -> at).make(kept, 2);
    }

    assertThat(files(kept)).hasSize(3).contains(letter);
    assertThat(files(kept).toString()).contains("T120300Z", "T120400Z");
  }

  @Test
  void the_twelfth_backup_of_one_second_is_newer_than_the_second() throws IOException {
    Caches.open(dataDir).close();
    for (int i = 0; i < 12; i++) {
      backups.make(kept, 3);
    }

    assertThat(files(kept).toString()).contains("-10.db", "-11.db", "-12.db");
  }

  @Test
  void without_a_cache_there_is_nothing_to_back_up() {
    assertThatThrownBy(() -> backups.make(kept, 1))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("there is no cache");
  }

  @Test
  void restoring_keeps_the_old_cache_aside() {
    Backup backup = backupOfOneMessage();
    try (SqliteCache cache = Caches.reopen(dataDir)) {
      Caches.merge(cache, incoming("A2").build());
    }

    Path aside = backups.restore(backup.file()).orElseThrow();

    try (SqliteCache cache = Caches.reopen(dataDir)) {
      assertThat(Caches.found(cache, JournalFilter.messages())).containsExactly("A1");
    }
    assertThat(Inspection.of(aside, "integrity_check").records()).isEqualTo(2);
  }

  @Test
  void a_damaged_cache_is_kept_aside_too() throws IOException {
    Backup backup = backupOfOneMessage();
    Files.writeString(dataDir.resolve("journal.db"), "ruins".repeat(1000));

    Path aside = backups.restore(backup.file()).orElseThrow();

    assertThat(Files.readString(aside)).startsWith("ruins");
    try (SqliteCache cache = Caches.reopen(dataDir)) {
      assertThat(Caches.found(cache, JournalFilter.messages())).containsExactly("A1");
    }
  }

  @Test
  void nothing_is_restored_while_the_cache_is_in_use() throws IOException {
    Backup backup = backupOfOneMessage();
    try (SqliteCache cache = Caches.reopen(dataDir)) {
      Caches.merge(cache, incoming("A2").build());
      assertThatThrownBy(() -> backups.restore(backup.file()))
          .isInstanceOf(CacheInUseException.class);
      assertThat(Caches.found(cache, JournalFilter.messages())).hasSize(2);
    }
    assertThat(files(dataDir).toString()).doesNotContain("before", "new");
  }

  @Test
  void a_flipped_byte_is_found_wherever_it_is_before_anything_is_replaced() throws IOException {
    Backup backup = backupOfOneMessage();
    byte[] before = Files.readAllBytes(dataDir.resolve("journal.db"));
    byte[] sound = Files.readAllBytes(backup.file());
    Path spoiled = directory.resolve("spoiled.db");
    int tried = 0;

    for (int at = 0; at < sound.length; at += at > sound.length - 60 ? 1 : 1021) {
      byte[] bytes = sound.clone();
      bytes[at] ^= 1;
      Files.write(spoiled, bytes);
      assertThatThrownBy(() -> backups.restore(spoiled))
          .as("byte %s", at)
          .isInstanceOf(CacheDamagedException.class);
      tried++;
    }

    assertThat(tried).isGreaterThan(100);
    assertThat(Files.readAllBytes(dataDir.resolve("journal.db"))).isEqualTo(before);
    assertThat(files(dataDir).toString()).doesNotContain("before", "new");
  }

  @Test
  void a_truncated_backup_is_found_before_anything_is_replaced() throws IOException {
    Backup backup = backupOfOneMessage();
    byte[] before = Files.readAllBytes(dataDir.resolve("journal.db"));
    long size = Files.size(backup.file());

    for (long length : List.of(size - 1, size - 48, size - 49, size / 2, 4096L, 100L, 0L)) {
      try (RandomAccessFile file = new RandomAccessFile(backup.file().toFile(), "rw")) {
        file.setLength(length);
      }
      assertThatThrownBy(() -> backups.restore(backup.file()))
          .as("%s bytes", length)
          .isInstanceOf(CacheDamagedException.class)
          .hasMessageContaining("not a whole backup");
    }

    assertThat(Files.readAllBytes(dataDir.resolve("journal.db"))).isEqualTo(before);
  }

  @Test
  void the_database_of_another_program_is_no_backup_even_when_sealed() throws Exception {
    Path other = directory.resolve("other.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE recipe (name TEXT)");
    }
    Seal.put(other);

    assertThatThrownBy(() -> backups.check(other))
        .isInstanceOf(CacheDamagedException.class)
        .hasMessageContaining("another program");
  }

  @Test
  void a_backup_of_a_newer_version_is_refused() throws Exception {
    Caches.open(dataDir).close();
    Newer.make(dataDir.resolve("journal.db"));
    Path copy = Files.copy(dataDir.resolve("journal.db"), directory.resolve("newer.db"));
    Seal.put(copy);

    assertThatThrownBy(() -> backups.check(copy))
        .isInstanceOf(CacheDamagedException.class)
        .hasMessageContaining("newer version (schema 999)");
    assertThatThrownBy(() -> backups.make(kept, 1)).hasMessageContaining("newer version");
    assertThat(files(kept)).isEmpty();
  }

  private Backup backupOfOneMessage() {
    try (SqliteCache cache = Caches.open(dataDir)) {
      Caches.merge(cache, incoming("A1").saying("parcel").build());
    }
    return backups.make(kept, 7);
  }

  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.toList();
    }
  }

  @Test
  void a_backup_is_no_good_without_the_key_that_its_tokens_were_sealed_with() throws Exception {
    Caches.open(dataDir).close();
    Path backup = backups.make(kept, 3).file();
    Path elsewhere = directory.resolve("elsewhere");
    SqliteBackups there = new SqliteBackups(elsewhere, () -> NOW);

    assertThat(backups.check(backup).records()).isZero();
    assertThatThrownBy(() -> there.check(backup))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("is missing");
    assertThatThrownBy(() -> there.restore(backup)).isInstanceOf(KeyRefusedException.class);
    assertThat(elsewhere.resolve("journal.db")).doesNotExist();
    Caches.open(elsewhere).close();
    assertThatThrownBy(() -> there.check(backup))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("is not the one");
    assertThat(SqliteBackups.withoutKey(elsewhere, () -> NOW).restore(backup)).isPresent();
  }

  @Test
  void backups_are_listed_by_their_names_newest_first_and_nothing_else_is() throws Exception {
    assertThat(backups.list(kept)).isEmpty();
    Caches.open(dataDir).close();
    backups.make(kept, 3);
    new SqliteBackups(dataDir, () -> NOW.plusSeconds(60)).make(kept, 3);
    Files.writeString(kept.resolve("notes.txt"), "not ours");
    Files.writeString(kept.resolve("unfinished-999999999.part"), "half a backup");

    assertThat(backups.list(kept))
        .extracting(BackupFile::madeAt)
        .containsExactly(NOW.plusSeconds(60), NOW);
    assertThat(backups.list(kept)).allSatisfy(file -> {
      assertThat(file.bytes()).isEqualTo(Files.size(file.file()));
      assertThat(file.schema()).isEqualTo(backups.check(file.file()).schema());
    });
    backups.make(kept, 3);
    assertThat(kept.resolve("unfinished-999999999.part")).doesNotExist();
  }
}
