package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What refusals of the storage are not, and what a probe leaves in the file. */
class StorageTest {
  @TempDir
  Path directory;

  private SqliteCache cache;

  @BeforeEach
  void open() {
    cache = Caches.open(directory);
    Caches.merge(cache, incoming("A1").build());
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  void without_trouble_a_probe_writes_nothing() throws Exception {
    long before = Files.size(directory.resolve("journal.db-wal"));

    assertThat(cache.storage().probe()).isEmpty();

    assertThat(Files.size(directory.resolve("journal.db-wal"))).isEqualTo(before);
  }

  @Test
  void a_mistake_of_ours_is_no_trouble_of_the_storage() {
    assertThatThrownBy(() -> cache.database().write(sql -> sql.update("UPDATE nothing SET a = 1")))
        .isInstanceOf(CacheFailedException.class);

    assertThat(cache.storage().trouble()).isEmpty();
  }
}
