package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.GROUP;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.message.ChatId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeping a SQLite cache in order, down to its rows and bytes. */
class UpkeepTest {
  @TempDir
  Path directory;

  private SqliteCache cache;

  @BeforeEach
  void open() {
    cache = Caches.open(directory);
  }

  @AfterEach
  void close() {
    cache.close();
  }

  private void takeSteps(int steps) {
    for (int step = 0; step < steps; step++) {
      Steps.take(cache.journalStore(), step);
    }
  }

  @Test
  void counts_and_index_made_anew_are_the_same_rows() {
    takeSteps(60);
    List<String> derived = Contents.of(cache, derived());
    List<String> words = Contents.indexedWords(cache);
    cache.database().write(sql -> {
      sql.update("UPDATE chat SET incoming = incoming + 3, last = NULL");
      sql.update("DELETE FROM figure WHERE width = 24");
      return sql.update("DELETE FROM fts WHERE rowid IN (SELECT id FROM message LIMIT 20)");
    });
    assertThat(Contents.of(cache, derived())).isNotEqualTo(derived);
    assertThat(Contents.indexedWords(cache)).isNotEqualTo(words);

    cache.upkeep().rebuild();

    assertThat(Contents.of(cache, derived())).isEqualTo(derived).hasSizeGreaterThan(10);
    assertThat(Contents.indexedWords(cache)).isEqualTo(words).hasSizeGreaterThan(100);
  }

  /** All that is made from the records; of the counts without those that stand at 0. */
  private static List<String> derived() {
    return List.of("figure", "chat");
  }

  @Test
  void after_removing_the_derived_rows_are_those_of_the_records_that_are_left() {
    takeSteps(60);

    var removed = cache.upkeep().removeBefore(AccessScope.everything(), Steps.at(30));

    assertThat(removed).hasSize(2);
    List<String> derived = Contents.of(cache, derived());
    List<String> words = Contents.indexedWords(cache);
    cache.upkeep().rebuild();
    assertThat(Contents.of(cache, derived())).isEqualTo(derived).isNotEmpty();
    assertThat(Contents.indexedWords(cache)).isEqualTo(words).isNotEmpty();
    assertThat(orphans()).isEmpty();
  }

  private List<String> orphans() {
    return cache
        .database()
        .read(sql -> sql.list(
            "SELECT 'observation' AS what FROM observation WHERE message NOT IN (SELECT id FROM message)"
                + " UNION ALL SELECT 'status' FROM status_event WHERE message NOT IN (SELECT id FROM message)"
                + " UNION ALL SELECT 'chat' FROM chat WHERE id NOT IN (SELECT chat FROM message)"
                + " UNION ALL SELECT 'sender' FROM sender WHERE id NOT IN"
                + " (SELECT sender FROM message WHERE sender IS NOT NULL)",
            row -> row.getString("what")));
  }

  @Test
  void an_erased_person_is_in_none_of_the_files_any_more() throws IOException {
    ChatId person = new ChatId("79005550123@c.us");
    for (int i = 0; i < 30; i++) {
      Caches.merge(
          cache, incoming("P" + i).in(person).saying("quetzalcoatl " + i).build());
      Caches.merge(cache, incoming("O" + i).in(CHAT).saying("ordinary " + i).build());
    }
    assertThat(bytes()).contains("quetzalcoatl").contains(person.value());

    cache.upkeep().erase(AccessScope.everything(), Set.of(person.value()), NOW);

    assertThat(bytes())
        .contains("ordinary")
        .doesNotContain("quetzalcoatl")
        .doesNotContain(person.value());
    assertThat(Files.size(directory.resolve("journal.db-wal"))).isZero();
    assertThat(orphans()).isEmpty();
  }

  private String bytes() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : List.of("journal.db", "journal.db-wal")) {
      all.append(new String(Files.readAllBytes(directory.resolve(name)), UTF_8));
    }
    return all.toString();
  }

  @Test
  void space_is_given_back_while_others_write() throws Exception {
    for (int i = 0; i < 400; i++) {
      Caches.merge(
          cache, outgoing("A" + i).in(GROUP).saying("words ".repeat(500) + i).build());
    }
    cache.upkeep().giveBackSpace();
    long before = Files.size(directory.resolve("journal.db"));
    cache.upkeep().removeBefore(AccessScope.everything(), NOW.plusSeconds(1));
    Thread writer = new Thread(() -> {
      for (int i = 0; i < 20; i++) {
        Caches.merge(
            cache, outgoing("B" + i).at(NOW.plusSeconds(30)).saying("new " + i).build());
      }
    });
    writer.start();

    long bytes = cache.upkeep().giveBackSpace();

    writer.join();
    assertThat(bytes).isGreaterThan(1_000_000);
    assertThat(Files.size(directory.resolve("journal.db"))).isLessThan(before / 2);
    List<String> found =
        cache.database().read(sql -> sql.list("PRAGMA integrity_check", row -> row.getString(1)));
    assertThat(found).containsExactly("ok");
  }

  @Test
  void pictures_leave_no_trace_after_an_erasure_and_their_space_is_given_back() throws IOException {
    takeSteps(3);
    Thumbnails thumbnails = cache.payloads().thumbnails();
    List<Thumbnails.Thumbnail> many = java.util.stream.LongStream.range(0, 200)
        .mapToObj(n -> new Thumbnails.Thumbnail(
            1, RowId.firstOf(NOW.getEpochSecond()) + n, new ThumbnailCuts.Picture(n, picture(n))))
        .toList();
    thumbnails.keep(many, NOW);
    Path file = directory.resolve("thumbnails.db");
    Path log = directory.resolve("thumbnails.db-wal");
    assertThat(Files.size(log)).isPositive();

    cache.upkeep().erase(AccessScope.everything(), Set.of(CHAT.value()), NOW);
    assertThat(Files.size(log)).isZero();

    long full = Files.size(file);
    thumbnails.forgetInstance(1);
    assertThat(cache.upkeep().giveBackSpace()).isPositive();
    assertThat(Files.size(file)).isLessThan(full / 2);
  }

  private static byte[] picture(long n) {
    byte[] bytes = new byte[4_000];
    new java.util.Random(n).nextBytes(bytes);
    return bytes;
  }
}
