package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.house.StorageTrouble;
import io.greenjournal.core.house.StorageTrouble.Reason;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.port.Storage;
import io.greenjournal.core.port.StorageRefusedException;
import io.greenjournal.testkit.memory.TinyReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file that may not grow any more, which SQLite answers as it answers a full disk. */
class StorageTest {
  private static final JournalRecord SMALL = incoming("A1").build();
  private static final JournalRecord LARGE =
      incoming("A2").saying("words ".repeat(50_000)).build();

  @TempDir
  Path directory;

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private SqliteCache cache;
  private Storage storage;

  @BeforeEach
  void open() {
    Caches.open(directory).close();
    cache = SqliteCache.open(directory, new TinyReader(), now::get);
    storage = cache.storage();
    Caches.merge(cache, SMALL);
  }

  @AfterEach
  void close() {
    cache.close();
  }

  private void fill() {
    cache.limitPages(cache.pages());
  }

  private void free() {
    cache.limitPages(1_000_000);
  }

  @Test
  void a_refused_batch_leaves_everything_as_it_was_and_is_told_with_its_reason() {
    JournalState before = state();
    assertThat(storage.trouble()).isEmpty();
    fill();

    assertThatThrownBy(() -> Caches.merge(cache, LARGE))
        .isInstanceOfSatisfying(
            StorageRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FULL));

    assertThat(storage.trouble()).hasValue(new StorageTrouble(Reason.FULL, NOW));
    assertThat(Caches.found(cache, JournalFilter.messages())).containsExactly("A1");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void the_trouble_lasts_until_a_probe_finds_space_and_keeps_its_beginning() {
    fill();
    assertThatThrownBy(() -> Caches.merge(cache, LARGE))
        .isInstanceOf(StorageRefusedException.class);
    now.set(NOW.plus(Duration.ofMinutes(5)));

    assertThat(storage.probe()).hasValue(new StorageTrouble(Reason.FULL, NOW));
    free();
    assertThat(storage.trouble()).as("nobody has looked yet").isPresent();

    assertThat(storage.probe()).isEmpty();
    assertThat(storage.trouble()).isEmpty();
    assertThat(Caches.merge(cache, LARGE).added()).isEqualTo(1);
  }

  @Test
  void a_batch_that_was_refused_is_taken_whole_the_next_time() {
    fill();
    assertThatThrownBy(() -> Caches.merge(cache, SMALL, LARGE))
        .isInstanceOf(StorageRefusedException.class);
    free();
    storage.probe();

    assertThat(Caches.merge(cache, SMALL, LARGE).added()).isEqualTo(1);
    assertThat(Caches.found(cache, JournalFilter.messages())).containsExactlyInAnyOrder("A1", "A2");
  }

  @Test
  void without_trouble_a_probe_writes_nothing() {
    fill();

    assertThat(storage.probe()).isEmpty();
  }

  @Test
  void a_mistake_of_ours_is_no_trouble_of_the_storage() {
    assertThatThrownBy(() -> cache.database().write(sql -> sql.update("UPDATE nothing SET a = 1")))
        .isInstanceOf(CacheFailedException.class);

    assertThat(storage.trouble()).isEmpty();
  }

  @Test
  void the_size_counts_records_and_names_the_oldest() {
    Caches.merge(cache, incoming("A0").at(NOW.minus(Duration.ofDays(9))).build());

    assertThat(storage.size().records()).isEqualTo(2);
    assertThat(storage.size().oldest()).hasValue(NOW.minus(Duration.ofDays(9)));
    assertThat(storage.size().cacheBytes()).isPositive();
  }

  private JournalState state() {
    return cache.syncLog().state(INSTANCE, Journal.INCOMING);
  }
}
