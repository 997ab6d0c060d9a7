package io.greenjournal.testkit.contract;

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
import io.greenjournal.core.port.Storage;
import io.greenjournal.core.port.StorageRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What every Storage promises. */
public interface StorageContract {
  /**
   * The sides of one cache.
   *
   * @param fill leaves no space for anything that is large
   * @param free gives back that space; nobody is told
   */
  record Stored(Kept kept, Storage storage, Runnable fill, Runnable free) {
    private void mustRefuse(JournalRecord... records) {
      assertThatThrownBy(() -> kept.merge(records))
          .isInstanceOfSatisfying(
              StorageRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FULL));
    }
  }

  JournalRecord SMALL = incoming("A1").build();
  JournalRecord LARGE = incoming("A2").saying("words ".repeat(50_000)).build();

  /** An empty cache that looks after {@code INSTANCE}. */
  Stored emptyStored(InstantSource clock);

  @Test
  default void a_refused_batch_leaves_everything_as_it_was_and_is_told_with_its_reason() {
    var stored = withOne(() -> NOW);
    var before = stored.kept().log().state(INSTANCE, Journal.INCOMING);
    assertThat(stored.storage().trouble()).isEmpty();
    stored.fill().run();

    stored.mustRefuse(LARGE);

    assertThat(stored.storage().trouble()).hasValue(new StorageTrouble(Reason.FULL, NOW));
    assertThat(stored.kept().found(JournalFilter.messages())).containsExactly("A1");
    assertThat(stored.kept().log().state(INSTANCE, Journal.INCOMING)).isEqualTo(before);
  }

  @Test
  default void the_trouble_lasts_until_a_probe_finds_space_and_keeps_its_beginning() {
    AtomicReference<Instant> now = new AtomicReference<>(NOW);
    var stored = withOne(now::get);
    stored.fill().run();
    stored.mustRefuse(LARGE);
    now.set(NOW.plus(Duration.ofMinutes(5)));
    stored.mustRefuse(LARGE);

    assertThat(stored.storage().probe()).hasValue(new StorageTrouble(Reason.FULL, NOW));
    stored.free().run();
    assertThat(stored.storage().trouble()).as("nobody has looked yet").isPresent();

    assertThat(stored.storage().probe()).isEmpty();
    assertThat(stored.storage().trouble()).isEmpty();
    assertThat(stored.kept().merge(LARGE).added()).isEqualTo(1);
  }

  @Test
  default void a_batch_that_was_refused_is_taken_whole_the_next_time() {
    var stored = withOne(() -> NOW);
    stored.fill().run();
    stored.mustRefuse(SMALL, LARGE);
    stored.free().run();
    stored.storage().probe();

    assertThat(stored.kept().merge(SMALL, LARGE).added()).isEqualTo(1);

    assertThat(stored.kept().found(JournalFilter.messages())).containsExactlyInAnyOrder("A1", "A2");
  }

  @Test
  default void without_trouble_a_probe_does_nothing() {
    var stored = withOne(() -> NOW);
    stored.fill().run();

    assertThat(stored.storage().probe()).isEmpty();
  }

  @Test
  default void the_size_counts_records_and_names_the_oldest() {
    var stored = emptyStored(() -> NOW);
    assertThat(stored.storage().size().records()).isZero();
    assertThat(stored.storage().size().oldest()).isEqualTo(Optional.empty());

    stored.kept().merge(SMALL);
    stored.kept().merge(incoming("A0").at(NOW.minus(Duration.ofDays(9))).build());

    assertThat(stored.storage().size().records()).isEqualTo(2);
    assertThat(stored.storage().size().oldest()).hasValue(NOW.minus(Duration.ofDays(9)));
    assertThat(stored.storage().size().cacheBytes()).isPositive();
  }

  private Stored withOne(InstantSource clock) {
    var stored = emptyStored(clock);
    stored.kept().merge(SMALL);
    return stored;
  }
}
