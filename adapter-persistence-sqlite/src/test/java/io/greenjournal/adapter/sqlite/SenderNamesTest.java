package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.message.ChatId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderNamesTest {
  private static final AccessScope ALL = AccessScope.everything();

  @TempDir
  Path directory;

  @Test
  void a_cache_of_before_there_were_names_learns_them_when_it_is_opened() {
    try (SqliteCache cache = Caches.open(directory)) {
      Caches.merge(cache, incoming("A1").called("Дана Фёдорова").build());
      cache
          .database()
          .write(sql -> sql.update("INSERT INTO sender_name (sender_name) VALUES ('delete-all')"));
      assertThat(named(cache, "дана")).isEmpty();
    }

    try (SqliteCache cache = Caches.reopen(directory)) {
      assertThat(named(cache, "дана")).containsExactly(CHAT);
      assertThat(named(cache, "федор")).as("as texts are searched").containsExactly(CHAT);
    }
  }

  @Test
  void a_person_who_is_erased_leaves_nothing_in_the_index() {
    try (SqliteCache cache = Caches.open(directory)) {
      Caches.merge(cache, incoming("A1").called("Dana").build());
      assertThat(named(cache, "dana")).containsExactly(CHAT);

      cache.upkeep().erase(ALL, Set.of(CHAT.value()), NOW);

      List<Long> rows = cache
          .database()
          .read(sql -> sql.list("SELECT rowid FROM sender_name", row -> row.getLong("rowid")));
      assertThat(rows).isEmpty();
    }
  }

  @Test
  void an_instance_that_is_removed_takes_the_names_along() {
    try (SqliteCache cache = Caches.open(directory)) {
      Caches.merge(cache, incoming("A1").called("Dana").build());

      cache.registry().remove(INSTANCE);

      assertThat(named(cache, "dana")).isEmpty();
    }
  }

  private static Set<ChatId> named(SqliteCache cache, String part) {
    return cache.people().named(ALL, Set.of(), part, 9).ids();
  }
}
