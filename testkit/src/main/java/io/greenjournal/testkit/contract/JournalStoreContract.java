package io.greenjournal.testkit.contract;

import static io.greenjournal.core.message.DeliveryStatus.DELIVERED;
import static io.greenjournal.core.message.DeliveryStatus.FAILED;
import static io.greenjournal.core.message.DeliveryStatus.PENDING;
import static io.greenjournal.core.message.DeliveryStatus.READ;
import static io.greenjournal.core.message.DeliveryStatus.SENT;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.Observation;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every JournalStore promises of the records that it is given; {@link SyncLogContract} has the rest. */
public interface JournalStoreContract {
  /**
   * An empty cache that looks after {@code INSTANCE}, {@code OTHER} and {@code MAX}; its clock stands at
   * {@code NOW}.
   */
  Kept emptyCache();

  @Test
  default void new_records_are_added_and_known_ones_left_alone() {
    var cache = emptyCache();

    assertThat(cache.merge(incoming("A1").build())).isEqualTo(new MergeOutcome(1, 0, 0));
    assertThat(cache.merge(incoming("A1").build(), incoming("A2").build()))
        .isEqualTo(new MergeOutcome(1, 0, 1));
    assertThat(cache.merge(incoming("A1").build(), incoming("A2").build()))
        .isEqualTo(new MergeOutcome(0, 0, 2));
  }

  @Test
  default void a_later_status_takes_the_place_of_the_earlier_one() {
    var cache = emptyCache();
    cache.merge(outgoing("A1").withStatus(SENT).build());

    var outcome = cache.merge(outgoing("A1").at(NOW).withStatus(DELIVERED).build());

    assertThat(outcome).isEqualTo(new MergeOutcome(0, 1, 0));
    assertThat(only(cache).record().status()).contains(DELIVERED);
  }

  @Test
  default void a_status_never_falls() {
    var cache = emptyCache();
    cache.merge(outgoing("A1").withStatus(READ).build());

    cache.merge(outgoing("A1").at(NOW).withStatus(SENT).build());
    cache.merge(outgoing("A1").at(NOW).withStatus(FAILED).build());
    cache.merge(outgoing("A1").at(NOW).withStatus(DeliveryStatus.UNKNOWN).build());

    assertThat(only(cache).record().status()).contains(READ);
  }

  @Test
  default void a_failure_wins_over_not_yet_sent() {
    var cache = emptyCache();
    cache.merge(outgoing("A1").withStatus(PENDING).build());

    cache.merge(outgoing("A1").at(NOW).withStatus(FAILED).build());

    assertThat(only(cache).record().status()).contains(FAILED);
  }

  @Test
  default void every_status_seen_is_a_dated_event() {
    var cache = emptyCache();
    Instant sent = NOW.minusSeconds(600);
    Instant read = NOW.minusSeconds(60);
    JournalRecord record = outgoing("A1").at(sent).withStatus(SENT).build();
    cache.merge(record);
    cache.merge(outgoing("A1").at(read).withStatus(READ).build());

    var timeline = history(cache, record).timeline();

    assertThat(timeline)
        .containsExactly(
            new StatusEvent(SENT, Optional.of(sent), NOW),
            new StatusEvent(READ, Optional.of(read), NOW));
  }

  @Test
  default void every_distinct_payload_is_kept_newest_first() {
    var cache = emptyCache();
    JournalRecord before = incoming("A1").saying("before").build();
    JournalRecord after = incoming("A1").at(NOW).saying("after").build();
    cache.merge(before);
    cache.merge(after);
    cache.merge(before);

    var history = history(cache, before);

    assertThat(history.record().record().text()).isEqualTo("after");
    assertThat(history.observations())
        .extracting(Observation::payload)
        .containsExactlyInAnyOrder(before.payload(), after.payload());
  }

  @Test
  default void a_poorer_copy_never_takes_the_place_of_a_richer_one() {
    var cache = emptyCache();
    cache.merge(incoming("A1").saying("rich").build());

    cache.merge(incoming("A1").at(NOW).saying("").build());

    assertThat(only(cache).record().text()).isEqualTo("rich");
  }

  @Test
  default void the_time_a_record_is_sorted_by_never_changes() {
    var cache = emptyCache();
    Instant first = NOW.minusSeconds(600);
    cache.merge(outgoing("A1").at(first).withStatus(SENT).build());

    cache.merge(outgoing("A1").at(NOW).withStatus(READ).build());

    assertThat(only(cache).at()).isEqualTo(first);
    assertThat(only(cache).firstSeenAt()).isEqualTo(NOW);
  }

  @Test
  default void the_same_key_twice_in_one_batch_is_one_record_with_two_observations() {
    var cache = emptyCache();
    JournalRecord text = outgoing("A1").saying("one").build();
    JournalRecord other = outgoing("A1").saying("two").withType("imageMessage").build();

    cache.merge(text, other);

    assertThat(cache.found(JournalFilter.messages())).hasSize(1);
    assertThat(history(cache, text).observations())
        .extracting(Observation::payload)
        .containsExactlyInAnyOrder(text.payload(), other.payload());
  }

  @Test
  default void the_order_of_arrival_does_not_matter() {
    var batches = List.of(
        outgoing("A1").at(NOW.minusSeconds(900)).withStatus(PENDING).build(),
        outgoing("A1")
            .at(NOW.minusSeconds(600))
            .withStatus(DELIVERED)
            .saying("edited")
            .build(),
        outgoing("A1").at(NOW.minusSeconds(300)).withStatus(READ).saying("").build());
    var forwards = emptyCache();
    var backwards = emptyCache();

    batches.forEach(record -> forwards.merge(record));
    for (int i = batches.size() - 1; i >= 0; i--) {
      backwards.merge(batches.get(i));
    }

    assertThat(only(backwards).record()).isEqualTo(only(forwards).record());
    assertThat(history(backwards, batches.get(0)).timeline())
        .isEqualTo(history(forwards, batches.get(0)).timeline());
  }

  @Test
  default void what_was_merged_has_been_seen_in_this_journal_only() {
    var cache = emptyCache();
    JournalRecord record = incoming("A1").build();
    Window minutes = Window.last(Duration.ofMinutes(11), NOW);
    assertThat(sees(cache.store().seen(INSTANCE, Journal.INCOMING, minutes), record))
        .isFalse();

    cache.merge(record);

    assertThat(sees(cache.store().seen(INSTANCE, Journal.INCOMING, minutes), record))
        .isTrue();
    assertThat(sees(cache.store().seen(INSTANCE, Journal.OUTGOING, minutes), record))
        .isFalse();
    assertThat(sees(cache.store().seen(OTHER, Journal.INCOMING, minutes), record))
        .isFalse();
  }

  private static boolean sees(SeenBefore seen, JournalRecord record) {
    return seen.holds(record.payload().hash(seen.seed()));
  }

  private static CachedRecord only(Kept cache) {
    List<CachedRecord> all = cache
        .search()
        .find(AccessScope.everything(), JournalFilter.messages(), Optional.empty(), 9)
        .items();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static RecordHistory history(Kept cache, JournalRecord record) {
    return cache
        .search()
        .history(AccessScope.everything(), record.journal(), record.key())
        .orElseThrow();
  }
}
