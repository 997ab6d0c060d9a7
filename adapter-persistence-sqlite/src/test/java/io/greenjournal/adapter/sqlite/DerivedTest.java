package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.status.StatusPost;
import io.greenjournal.testkit.memory.TinyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is derived is made anew in parts, each of which is there for good. */
class DerivedTest {
  private static final int QUOTES = 40;
  private static final int A_PART = 7;

  @TempDir
  Path directory;

  @Test
  void what_is_made_in_parts_is_what_merging_has_kept() {
    try (SqliteCache cache = filled(directory)) {
      List<String> kept = derived(cache);
      forget(cache);
      assertThat(derived(cache)).isNotEqualTo(kept);

      bringUp(cache, new TinyReader());

      assertThat(derived(cache)).isEqualTo(kept).hasSizeGreaterThan(QUOTES);
    }
  }

  @Test
  void what_a_crash_interrupts_is_gone_on_with_where_it_stopped() throws Exception {
    Path left = directory.resolve("left");
    List<String> kept;
    try (SqliteCache cache = filled(directory.resolve("dying"))) {
      kept = derived(cache);
      forget(cache);
      bringUp(cache, new Noticing(read -> {
        if (read == QUOTES / 2) {
          copy(directory.resolve("dying"), left);
        }
      }));
    }
    assertThat(stages(left)).containsKeys("begun", "place", "done").doesNotContainKey("all");
    long done = stages(left).get("done");
    assertThat(done).isPositive();
    assertThat(done % A_PART).isZero();

    Noticing reader = new Noticing(read -> {});
    try (SqliteCache cache = SqliteCache.open(left, reader, () -> NOW)) {
      assertThat(derived(cache)).isEqualTo(kept);
    }

    assertThat(reader.read).hasSizeBetween(QUOTES / 2, QUOTES - 1);
  }

  @Test
  void what_another_version_has_begun_is_begun_anew() {
    try (SqliteCache cache = filled(directory)) {
      List<String> kept = derived(cache);
      cache.database().write(sql -> {
        sql.update("DELETE FROM derived");
        return sql.update(
            "INSERT INTO derived (what, version) SELECT 'begun', 1 UNION ALL SELECT 'done', 9"
                + " UNION ALL SELECT 'place', max(id) FROM message");
      });

      bringUp(cache, new TinyReader());

      assertThat(derived(cache)).isEqualTo(kept);
    }
  }

  @Test
  void what_stands_is_left_alone() {
    filled(directory).close();

    Noticing reader = new Noticing(read -> {});
    SqliteCache.open(directory, reader, () -> NOW).close();

    assertThat(reader.read).isEmpty();
  }

  private static void bringUp(SqliteCache cache, JournalRecordReader reader) {
    new Derived(new Dictionaries(), reader, A_PART).bringUp(cache.database(), () -> NOW);
  }

  /** Messages with statuses, edits and quotes, and a person with two ids. */
  private static SqliteCache filled(Path directory) {
    SqliteCache cache = Caches.open(directory);
    for (int step = 0; step < 16; step++) {
      Steps.take(cache.journalStore(), step);
    }
    for (int i = 0; i < QUOTES; i++) {
      JournalRecord quote = incoming("Q" + i)
          .at(NOW.minusSeconds(10_000 - i))
          .withType("quotedMessage")
          .saying("because of parcel " + i)
          .build();
      Caches.merge(
          cache, PayloadCache.with(quote, ("{\"stanzaId\":\"S" + i + "\"}").getBytes(UTF_8)));
    }
    Caches.merge(
        cache,
        incoming("L1")
            .in(new ChatId("123456789012345@lid"))
            .from(new ChatId("79005550123@c.us"))
            .build());
    Caches.merge(cache, incoming("L2").in(new ChatId("79005550123@c.us")).build());
    return cache;
  }

  private static List<String> derived(SqliteCache cache) {
    List<String> rows = new ArrayList<>(
        Contents.of(cache, List.of("figure", "chat", "relation", "alias", "derived")));
    rows.addAll(Contents.indexedWords(cache));
    return rows;
  }

  private static void forget(SqliteCache cache) {
    cache.database().write(sql -> {
      sql.update("DELETE FROM derived");
      sql.update("DELETE FROM figure WHERE width = 24");
      sql.update("DELETE FROM relation");
      sql.update("UPDATE chat SET incoming = incoming + 3, last = NULL");
      return sql.update("DELETE FROM fts WHERE rowid IN (SELECT id FROM message LIMIT 20)");
    });
  }

  /** The files as a process leaves them that dies at this moment. */
  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.endsWith("-shm") && !name.endsWith(".lock")) {
          Files.copy(file, to.resolve(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Long> stages(Path directory) throws Exception {
    Map<String, Long> stages = new HashMap<>();
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("journal.db"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT what, version FROM derived")) {
      while (rows.next()) {
        stages.put(rows.getString("what"), rows.getLong("version"));
      }
    }
    return stages;
  }

  /** Tells how many messages it was asked to read. */
  private static final class Noticing implements JournalRecordReader {
    private final TinyReader reader = new TinyReader();
    private final List<JournalRecord> read = new ArrayList<>();
    private final IntConsumer told;

    Noticing(IntConsumer told) {
      this.told = told;
    }

    @Override
    public Message message(JournalRecord record) {
      read.add(record);
      told.accept(read.size());
      return reader.message(record);
    }

    @Override
    public StatusPost statusPost(JournalRecord record) {
      return reader.statusPost(record);
    }

    @Override
    public Map<String, String> fields(Payload payload) {
      return reader.fields(payload);
    }

    @Override
    public String strictJson(Payload payload) {
      return reader.strictJson(payload);
    }
  }
}
