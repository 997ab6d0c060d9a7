package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.testkit.memory.TinyReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is derived is made anew in parts while the cache is in use. */
class RemakingTest {
  private static final int A_PART = 7;

  @TempDir
  Path directory;

  private SqliteCache cache;

  /** Messages with statuses and edits, a day and more between them, quotes, and a person with two ids. */
  @BeforeEach
  void fill() {
    cache = Caches.open(directory);
    for (int step = 0; step < 24; step++) {
      Steps.take(cache.journalStore(), step);
    }
    for (int day = 1; day < 12; day++) {
      Caches.merge(
          cache,
          incoming("D" + day)
              .at(NOW.minusSeconds(day * 40_000L))
              .withType("quotedMessage")
              .with("\"stanzaId\":\"S0-1\"")
              .build());
    }
    Caches.merge(cache, outgoing("O1").at(NOW.minusSeconds(90)).build());
    Caches.merge(
        cache,
        outgoing("O1").at(NOW.minusSeconds(60)).withStatus(DeliveryStatus.READ).build());
    ChatId number = new ChatId("79005550123@c.us");
    Caches.merge(
        cache, incoming("L1").in(new ChatId("123456789012345@lid")).from(number).build());
    Caches.merge(cache, incoming("L2").in(number).build());
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  void what_was_spoilt_comes_out_as_it_was() {
    List<String> kept = derived();
    spoil();
    assertThat(derived()).isNotEqualTo(kept);

    remaking().goOn(cache.database());

    assertThat(derived()).isEqualTo(kept).hasSizeGreaterThan(300);
  }

  @Test
  void after_every_part_it_agrees_with_the_records() {
    List<String> kept = derived();
    Remaking remaking = remaking();
    int parts = 1;

    while (cache.database().write(remaking::step)) {
      parts++;
      assertThat(derived()).as("after part %d", parts).isEqualTo(kept);
    }

    assertThat(derived()).isEqualTo(kept);
    assertThat(parts).isGreaterThan(30);
  }

  @Test
  void what_was_stopped_goes_on_where_it_was() {
    List<String> kept = derived();
    spoil();
    int all = parts(remaking());
    spoil();
    Remaking first = remaking();
    for (int part = 0; part < all / 2; part++) {
      assertThat(cache.database().write(first::step)).isTrue();
    }

    cache.close();
    cache = Caches.reopen(directory);

    assertThat(parts(remaking())).isEqualTo(all - all / 2);
    assertThat(derived()).isEqualTo(kept);
  }

  @Test
  void what_is_merged_between_two_parts_is_counted_once() {
    Remaking remaking = remaking();
    int part = 0;
    while (cache.database().write(remaking::step)) {
      part++;
      Caches.merge(
          cache, incoming("M" + part).at(NOW.minusSeconds(part * 9_000L)).build());
      if (part > 3) {
        Caches.merge(
            cache,
            incoming("M" + (part - 3))
                .at(NOW.minusSeconds((part - 3) * 9_000L))
                .saying("edited in between")
                .build());
      }
    }
    List<String> found = derived();

    cache.database().write(sql -> sql.update("DELETE FROM derived"));
    new Derived(new Dictionaries(), new TinyReader()).bringUp(cache.database(), () -> NOW);

    assertThat(part).isGreaterThan(30);
    assertThat(found).isEqualTo(derived());
  }

  private int parts(Remaking remaking) {
    int parts = 1;
    while (cache.database().write(remaking::step)) {
      parts++;
    }
    return parts;
  }

  private static Remaking remaking() {
    return new Remaking(new Dictionaries(), new TinyReader(), A_PART);
  }

  private void spoil() {
    cache.database().write(sql -> {
      sql.update("DELETE FROM figure WHERE width = 24");
      sql.update("UPDATE figure SET counts = x'0202' WHERE width = 0");
      sql.update("INSERT INTO figure VALUES (77, 1, 5, x'0202')");
      sql.update("DELETE FROM relation");
      sql.update("UPDATE chat SET incoming = incoming + 3, last = NULL");
      sql.update("DELETE FROM sender_name WHERE rowid IN (SELECT id FROM sender LIMIT 1)");
      return sql.update("DELETE FROM fts WHERE rowid IN (SELECT id FROM message LIMIT 20)");
    });
  }

  /** Without how far the remaking has come. */
  private List<String> derived() {
    List<String> rows =
        new ArrayList<>(Contents.of(cache, List.of("figure", "chat", "relation", "alias")));
    rows.addAll(Contents.indexedWords(cache));
    rows.addAll(cache
        .database()
        .read(sql -> sql.list(
            "SELECT rowid FROM sender_name ORDER BY rowid", row -> "name" + row.getLong(1))));
    return rows;
  }
}
