package io.greenjournal.testkit.contract;

import static io.greenjournal.core.message.DeliveryStatus.DELIVERED;
import static io.greenjournal.core.message.DeliveryStatus.FAILED;
import static io.greenjournal.core.message.DeliveryStatus.PENDING;
import static io.greenjournal.core.message.DeliveryStatus.READ;
import static io.greenjournal.core.message.DeliveryStatus.SENT;
import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.GROUP;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.BodyMark;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.CoveredSpan;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.Observation;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every JournalStore promises, and with it the cache's log and search. */
public interface JournalStoreContract {
  Window TWO_WEEKS = Window.last(Duration.ofDays(14), NOW);

  /**
   * An empty cache that looks after {@code INSTANCE}, {@code OTHER} and {@code MAX}; its clock stands at
   * {@code NOW}.
   */
  Kept emptyCache();

  @Test
  default void new_records_are_added_and_known_ones_left_alone() {
    var cache = emptyCache();

    assertThat(merge(cache, incoming("A1").build())).isEqualTo(new MergeOutcome(1, 0, 0));
    assertThat(merge(cache, incoming("A1").build(), incoming("A2").build()))
        .isEqualTo(new MergeOutcome(1, 0, 1));
    assertThat(merge(cache, incoming("A1").build(), incoming("A2").build()))
        .isEqualTo(new MergeOutcome(0, 0, 2));
  }

  @Test
  default void a_later_status_takes_the_place_of_the_earlier_one() {
    var cache = emptyCache();
    merge(cache, outgoing("A1").withStatus(SENT).build());

    var outcome = merge(cache, outgoing("A1").at(NOW).withStatus(DELIVERED).build());

    assertThat(outcome).isEqualTo(new MergeOutcome(0, 1, 0));
    assertThat(only(cache).record().status()).contains(DELIVERED);
  }

  @Test
  default void a_status_never_falls() {
    var cache = emptyCache();
    merge(cache, outgoing("A1").withStatus(READ).build());

    merge(cache, outgoing("A1").at(NOW).withStatus(SENT).build());
    merge(cache, outgoing("A1").at(NOW).withStatus(FAILED).build());
    merge(cache, outgoing("A1").at(NOW).withStatus(DeliveryStatus.UNKNOWN).build());

    assertThat(only(cache).record().status()).contains(READ);
  }

  @Test
  default void a_failure_wins_over_not_yet_sent() {
    var cache = emptyCache();
    merge(cache, outgoing("A1").withStatus(PENDING).build());

    merge(cache, outgoing("A1").at(NOW).withStatus(FAILED).build());

    assertThat(only(cache).record().status()).contains(FAILED);
  }

  @Test
  default void every_status_seen_is_a_dated_event() {
    var cache = emptyCache();
    Instant sent = NOW.minusSeconds(600);
    Instant read = NOW.minusSeconds(60);
    JournalRecord record = outgoing("A1").at(sent).withStatus(SENT).build();
    merge(cache, record);
    merge(cache, outgoing("A1").at(read).withStatus(READ).build());

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
    merge(cache, before);
    merge(cache, after);
    merge(cache, before);

    var history = history(cache, before);

    assertThat(history.record().record().text()).isEqualTo("after");
    assertThat(history.observations())
        .extracting(Observation::payload)
        .containsExactlyInAnyOrder(before.payload(), after.payload());
  }

  @Test
  default void a_poorer_copy_never_takes_the_place_of_a_richer_one() {
    var cache = emptyCache();
    merge(cache, incoming("A1").saying("rich").build());

    merge(cache, incoming("A1").at(NOW).saying("").build());

    assertThat(only(cache).record().text()).isEqualTo("rich");
  }

  @Test
  default void the_time_a_record_is_sorted_by_never_changes() {
    var cache = emptyCache();
    Instant first = NOW.minusSeconds(600);
    merge(cache, outgoing("A1").at(first).withStatus(SENT).build());

    merge(cache, outgoing("A1").at(NOW).withStatus(READ).build());

    assertThat(only(cache).at()).isEqualTo(first);
    assertThat(only(cache).firstSeenAt()).isEqualTo(NOW);
  }

  @Test
  default void the_same_key_twice_in_one_batch_is_one_record_with_two_observations() {
    var cache = emptyCache();
    JournalRecord text = outgoing("A1").saying("one").build();
    JournalRecord other = outgoing("A1").saying("two").withType("imageMessage").build();

    merge(cache, text, other);

    assertThat(all(cache)).hasSize(1);
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

    batches.forEach(record -> merge(forwards, record));
    for (int i = batches.size() - 1; i >= 0; i--) {
      merge(backwards, batches.get(i));
    }

    assertThat(only(backwards).record()).isEqualTo(only(forwards).record());
    assertThat(history(backwards, batches.get(0)).timeline())
        .isEqualTo(history(forwards, batches.get(0)).timeline());
  }

  @Test
  default void a_whole_batch_moves_the_watermark_and_the_coverage() {
    var cache = emptyCache();

    merge(cache, incoming("A1").build());

    var state = cache.log().state(INSTANCE, Journal.INCOMING);
    assertThat(state.freshness()).isEqualTo(Freshness.of(NOW, TWO_WEEKS.from()));
    assertThat(
            cache.log().coverage(AccessScope.everything(), INSTANCE, Journal.INCOMING, TWO_WEEKS))
        .containsExactly(new Window(TWO_WEEKS.from(), NOW));
    assertThat(cache.log().state(INSTANCE, Journal.OUTGOING).freshness())
        .isEqualTo(Freshness.NEVER);
  }

  @Test
  default void a_batch_with_losses_keeps_its_records_and_moves_nothing() {
    var cache = emptyCache();
    var batch = Batch.of(
            INSTANCE, Journal.INCOMING, TWO_WEEKS, NOW, List.of(incoming("A1").build()))
        .withUnreadable(1);

    cache.store().merge(batch, NOW);

    assertThat(all(cache)).hasSize(1);
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).freshness())
        .isEqualTo(Freshness.NEVER);
  }

  @Test
  default void spans_that_touch_become_one_and_a_hole_stays_a_hole() {
    var cache = emptyCache();
    Instant start = NOW.minus(Duration.ofHours(10));
    readWhole(cache, start, start.plus(Duration.ofHours(2)));
    readWhole(cache, start.plus(Duration.ofHours(1)), start.plus(Duration.ofHours(3)));
    readWhole(cache, start.plus(Duration.ofHours(5)), start.plus(Duration.ofHours(6)));

    var spans =
        cache.log().coverage(AccessScope.everything(), INSTANCE, Journal.INCOMING, TWO_WEEKS);

    assertThat(spans)
        .containsExactly(
            new Window(start, start.plus(Duration.ofHours(3))),
            new Window(start.plus(Duration.ofHours(5)), start.plus(Duration.ofHours(6))));
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).freshness())
        .isEqualTo(Freshness.of(start.plus(Duration.ofHours(6)), start.plus(Duration.ofHours(5))));
  }

  @Test
  default void the_coverage_of_all_journals_is_the_coverage_of_each() {
    var cache = emptyCache();
    Instant start = NOW.minus(Duration.ofHours(10));
    readWhole(cache, start, start.plus(Duration.ofHours(2)));
    readWhole(cache, start.plus(Duration.ofHours(5)), start.plus(Duration.ofHours(6)));
    Window within = new Window(start.plus(Duration.ofHours(1)), NOW);

    assertThat(cache.log().coverage(AccessScope.everything(), within))
        .containsExactly(
            new CoveredSpan(
                INSTANCE,
                Journal.INCOMING,
                new Window(within.from(), start.plus(Duration.ofHours(2)))),
            new CoveredSpan(
                INSTANCE,
                Journal.INCOMING,
                new Window(start.plus(Duration.ofHours(5)), start.plus(Duration.ofHours(6)))));
    assertThat(cache.log().coverage(AccessScope.only(Set.of(OTHER)), within)).isEmpty();
  }

  @Test
  default void a_failure_is_noted_and_the_data_stays() {
    var cache = emptyCache();
    merge(cache, incoming("A1").build());
    Instant until = NOW.plus(Duration.ofHours(1));

    cache.store().failed(failedRun(NOW.plusSeconds(60)), Optional.of(until));
    cache.store().failed(failedRun(NOW.plusSeconds(120)), Optional.of(until));

    var state = cache.log().state(INSTANCE, Journal.INCOMING);
    assertThat(state.failureCode()).isEqualTo("unreachable");
    assertThat(state.failures()).isEqualTo(2);
    assertThat(state.failingSince()).contains(NOW.plusSeconds(60));
    assertThat(state.parkedUntil()).contains(until);
    assertThat(state.freshness().asOf()).contains(NOW);
    assertThat(all(cache)).hasSize(1);
  }

  @Test
  default void a_success_ends_a_row_of_failures() {
    var cache = emptyCache();
    cache.store().failed(failedRun(NOW), Optional.of(Instant.MAX));
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).parkedUntil()).contains(Instant.MAX);

    merge(cache, incoming("A1").build());

    var state = cache.log().state(INSTANCE, Journal.INCOMING);
    assertThat(state.failureCode()).isEmpty();
    assertThat(state.failures()).isZero();
    assertThat(state.parkedUntil()).isEmpty();
  }

  @Test
  default void a_parked_journal_can_be_resumed() {
    var cache = emptyCache();
    cache.store().failed(failedRun(NOW), Optional.of(Instant.MAX));
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).isParked(NOW)).isTrue();

    cache.store().resume(INSTANCE, Journal.INCOMING);

    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).isParked(NOW)).isFalse();
  }

  @Test
  default void runs_are_listed_newest_first_failed_ones_among_them() {
    var cache = emptyCache();
    merge(cache, incoming("A1").build());
    cache.store().failed(failedRun(NOW.plusSeconds(60)), Optional.empty());

    var runs = cache.log().runs(AccessScope.everything(), Optional.of(INSTANCE), 10);

    assertThat(runs).extracting(SyncRun::succeeded).containsExactly(false, true);
    assertThat(runs.get(1).outcome()).isEqualTo(new MergeOutcome(1, 0, 0));
    assertThat(cache.log().runs(AccessScope.only(Set.of(OTHER)), Optional.empty(), 10))
        .isEmpty();
    assertThat(cache
            .log()
            .failedRuns(
                AccessScope.everything(), Window.last(Duration.ofDays(1), NOW.plusSeconds(90))))
        .hasSize(1);
  }

  @Test
  default void what_was_merged_has_been_seen_in_this_journal_only() {
    var cache = emptyCache();
    JournalRecord record = incoming("A1").build();
    Window minutes = Window.last(Duration.ofMinutes(11), NOW);
    assertThat(sees(cache.store().seen(INSTANCE, Journal.INCOMING, minutes), record))
        .isFalse();

    merge(cache, record);

    assertThat(sees(cache.store().seen(INSTANCE, Journal.INCOMING, minutes), record))
        .isTrue();
    assertThat(sees(cache.store().seen(INSTANCE, Journal.OUTGOING, minutes), record))
        .isFalse();
    assertThat(sees(cache.store().seen(OTHER, Journal.INCOMING, minutes), record))
        .isFalse();
  }

  @Test
  default void an_answer_of_known_records_moves_the_watermark_as_a_whole_one_does() {
    var cache = emptyCache();
    BodyMark mark = new BodyMark(100, 1);
    cache.store().merge(answer(NOW, List.of(incoming("A1").build()), 0, mark), NOW);
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).freshness().asOf()).contains(NOW);
    Instant later = NOW.plusSeconds(60);
    Window minutes = Window.last(Duration.ofMinutes(11), later);
    assertThat(cache.store().seen(INSTANCE, Journal.INCOMING, minutes).records(mark))
        .hasValue(1);

    var outcome = cache.store().merge(answer(later, List.of(), 1, mark), later);

    assertThat(outcome).isEqualTo(new MergeOutcome(0, 0, 1));
    var state = cache.log().state(INSTANCE, Journal.INCOMING);
    assertThat(state.freshness()).isEqualTo(Freshness.of(later, TWO_WEEKS.from()));
    assertThat(state.lastTriedAt()).contains(later);
    assertThat(cache.log().lastWideRead(INSTANCE, Journal.INCOMING)).contains(NOW);
    assertThat(cache.log().states(AccessScope.everything())).contains(state);
    assertThat(
            cache.log().coverage(AccessScope.everything(), INSTANCE, Journal.INCOMING, TWO_WEEKS))
        .containsExactly(new Window(TWO_WEEKS.from(), NOW.plusSeconds(1)));
    assertThat(cache.log().runs(AccessScope.everything(), Optional.of(INSTANCE), 10))
        .extracting(SyncRun::outcome)
        .containsExactly(outcome, new MergeOutcome(1, 0, 0));
    assertThat(freshness(
            cache, JournalFilter.of(Set.of(Journal.INCOMING)).withInstances(Set.of(INSTANCE))))
        .isEqualTo(state.freshness());
  }

  @Test
  default void known_records_do_not_hide_a_hole_before_them() {
    var cache = emptyCache();
    BodyMark mark = new BodyMark(100, 1);
    cache.store().merge(answer(NOW, List.of(incoming("A1").build()), 0, mark), NOW);
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).freshness().asOf()).contains(NOW);
    Instant muchLater = NOW.plus(Duration.ofHours(2));
    Window after = new Window(NOW, muchLater.plusSeconds(1));

    cache.store().merge(answer(muchLater, List.of(), 0, new BodyMark(2, 2)), muchLater);

    assertThat(cache.log().coverage(AccessScope.everything(), INSTANCE, Journal.INCOMING, after))
        .containsExactly(new Window(muchLater.minus(Duration.ofMinutes(11)), muchLater));
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).freshness().completeFrom())
        .contains(muchLater.minus(Duration.ofMinutes(11)));
  }

  @Test
  default void a_failure_after_an_answer_of_known_records_comes_after_it() {
    var cache = emptyCache();
    BodyMark mark = new BodyMark(100, 1);
    cache.store().merge(answer(NOW, List.of(incoming("A1").build()), 0, mark), NOW);
    Instant later = NOW.plusSeconds(60);
    cache.store().merge(answer(later, List.of(), 1, mark), later);

    cache.store().failed(failedRun(NOW.plusSeconds(90)), Optional.empty());

    var state = cache.log().state(INSTANCE, Journal.INCOMING);
    assertThat(state.failures()).isEqualTo(1);
    assertThat(state.freshness().asOf()).contains(later);
    assertThat(cache.log().runs(AccessScope.everything(), Optional.of(INSTANCE), 10))
        .extracting(SyncRun::succeeded)
        .containsExactly(false, true, true);
  }

  @Test
  default void pages_go_on_where_the_one_before_ended_though_new_records_arrive() {
    var cache = emptyCache();
    for (int i = 0; i < 7; i++) {
      merge(cache, incoming("A" + i).at(NOW.minusSeconds(1000 - i)).build());
    }
    Page<CachedRecord> first = page(cache, Optional.empty());
    merge(cache, incoming("NEW").at(NOW).build());

    List<CachedRecord> seen = new ArrayList<>(first.items());
    Optional<Cursor> next = first.next();
    while (next.isPresent()) {
      Page<CachedRecord> page = page(cache, next);
      seen.addAll(page.items());
      next = page.next();
    }

    assertThat(seen)
        .extracting(r -> r.record().key().id().value())
        .containsExactly("A6", "A5", "A4", "A3", "A2", "A1", "A0");
  }

  @Test
  default void each_part_of_a_filter_narrows() {
    var cache = emptyCache();
    merge(cache, incoming("IN").saying("the parcel is here").build());
    merge(
        cache,
        outgoing("OUT")
            .withStatus(READ)
            .withType("imageMessage")
            .saying("a picture")
            .build());
    JournalFilter every = JournalFilter.messages();

    assertThat(found(cache, every)).containsExactlyInAnyOrder("IN", "OUT");
    assertThat(found(cache, every.withJournals(Set.of(Journal.INCOMING)))).containsExactly("IN");
    assertThat(found(cache, every.withTypes(Set.of("imageMessage")))).containsExactly("OUT");
    assertThat(found(cache, every.withStatuses(Set.of("read")))).containsExactly("OUT");
    assertThat(found(cache, every.withSentByApi(Optional.of(true)))).containsExactly("OUT");
    assertThat(found(cache, every.withText("parcel"))).containsExactly("IN");
    assertThat(found(cache, every.withText("parcel picture"))).isEmpty();
    assertThat(found(cache, every.withInstances(Set.of(OTHER)))).isEmpty();
    assertThat(found(cache, every.withPeriod(Optional.of(NOW), Optional.empty())))
        .isEmpty();
  }

  @Test
  default void a_status_filter_of_nothing_finds_records_without_a_status() {
    var cache = emptyCache();
    merge(cache, incoming("IN").build());
    merge(cache, outgoing("BLANK").withStatus(DeliveryStatus.UNKNOWN).build());
    merge(cache, outgoing("READ").withStatus(READ).build());

    assertThat(found(cache, JournalFilter.messages().withStatuses(Set.of(""))))
        .containsExactlyInAnyOrder("IN", "BLANK");
  }

  @Test
  default void one_journal_that_was_never_read_makes_the_whole_unknown() {
    var cache = emptyCache();
    merge(cache, incoming("A1").build());
    JournalFilter one = JournalFilter.of(Set.of(Journal.INCOMING)).withInstances(Set.of(INSTANCE));

    assertThat(freshness(cache, one)).isEqualTo(Freshness.of(NOW, TWO_WEEKS.from()));
    assertThat(freshness(cache, one.withJournals(Set.copyOf(Journal.ofMessages()))))
        .isEqualTo(Freshness.NEVER);
    assertThat(freshness(cache, one.withInstances(Set.of()))).isEqualTo(Freshness.NEVER);
  }

  @Test
  default void what_lies_outside_the_scope_is_not_found() {
    var cache = emptyCache();
    JournalRecord record = incoming("A1").build();
    merge(cache, record);
    var scope = AccessScope.only(Set.of(OTHER));
    assertThat(all(cache)).hasSize(1);

    assertThat(cache
            .search()
            .find(scope, JournalFilter.messages(), Optional.empty(), 10)
            .items())
        .isEmpty();
    assertThat(cache.search().history(scope, Journal.INCOMING, record.key())).isEmpty();
    assertThat(cache.search().facets(scope, JournalFilter.messages()).total()).isZero();
    assertThat(cache.search().hours(scope, TWO_WEEKS)).isEmpty();
    assertThat(cache.log().states(scope)).isEmpty();
  }

  @Test
  default void facets_count_each_part_under_all_the_others() {
    var cache = emptyCache();
    merge(cache, incoming("A1").build(), incoming("A2").withType("imageMessage").build());
    merge(cache, outgoing("B1").withStatus(READ).build());

    var facets = cache
        .search()
        .facets(
            AccessScope.everything(),
            JournalFilter.messages().withJournals(Set.of(Journal.INCOMING)));

    assertThat(facets.total()).isEqualTo(2);
    assertThat(facets.byJournal()).containsEntry("incoming", 2L).containsEntry("outgoing", 1L);
    assertThat(facets.byType()).containsEntry("textMessage", 1L).containsEntry("imageMessage", 1L);
  }

  @Test
  default void facets_count_under_any_filter() {
    var cache = emptyCache();
    merge(
        cache,
        incoming("A1").saying("my parcel").build(),
        incoming("A2").in(GROUP).saying("the parcel").build(),
        incoming("A3").saying("nothing").withType("imageMessage").build());
    merge(cache, outgoing("B1").saying("your parcel").withStatus(READ).build());
    merge(
        cache,
        outgoing("C1")
            .of(OTHER)
            .at(NOW.minus(Duration.ofDays(2)))
            .saying("parcel")
            .build());
    var all = JournalFilter.messages();

    assertThat(facets(cache, all).byChat()).containsOnly(entry(CHAT, 4L), entry(GROUP, 1L));
    assertThat(facets(cache, all).bySentByApi()).containsOnly(entry(true, 2L));
    assertThat(facets(cache, all).byDay()).isEmpty();
    Facets words = facets(cache, all.withText("parcel").withInstances(Set.of(INSTANCE)));
    assertThat(words.total()).isEqualTo(3);
    assertThat(words.byInstance())
        .containsOnly(entry(INSTANCE.value(), 3L), entry(OTHER.value(), 1L));
    assertThat(words.byStatus()).containsOnly(entry("read", 1L));
    assertThat(words.byJournal()).containsOnly(entry("incoming", 2L), entry("outgoing", 1L));
    assertThat(words.exact()).isTrue();
    Facets chat = facets(cache, all.withChats(Set.of(CHAT)).withTypes(Set.of("textMessage")));
    assertThat(chat.total()).isEqualTo(3);
    assertThat(chat.byType()).containsOnly(entry("textMessage", 3L), entry("imageMessage", 1L));
    assertThat(chat.byChat()).containsOnly(entry(CHAT, 3L), entry(GROUP, 1L));
    Facets sent = facets(cache, all.withSentByApi(Optional.of(true)));
    assertThat(sent.total()).isEqualTo(2);
    assertThat(sent.byStatus()).containsOnly(entry("read", 1L), entry("sent", 1L));
    Facets without = facets(cache, all.leavingOut(Set.of("imageMessage", "never")));
    assertThat(without.total()).isEqualTo(4);
    assertThat(without.byType()).containsEntry("imageMessage", 1L);
    for (String text : List.of("", "nothing")) {
      var filter = all.withText(text).withChats(Set.of(CHAT));
      assertThat(found(cache, filter)).contains("A3");
      assertThat(found(cache, filter.leavingOut(Set.of("imageMessage")))).doesNotContain("A3");
    }
    Facets nothing = facets(cache, all.withTypes(Set.of("never")));
    assertThat(nothing.total()).isZero();
    assertThat(nothing.byType()).containsEntry("textMessage", 4L);
  }

  @Test
  default void facets_count_a_period_that_begins_within_an_hour() {
    var cache = emptyCache();
    for (int minute = 0; minute < 4_000; minute += 50) {
      merge(cache, incoming("A" + minute).at(NOW.minusSeconds(60L * minute)).build());
    }
    Instant from = NOW.minusSeconds(60 * 3_010);
    Instant to = NOW.minusSeconds(60 * 10);

    Facets facets =
        facets(cache, JournalFilter.messages().withPeriod(Optional.of(from), Optional.of(to)));

    assertThat(facets.total()).isEqualTo(60);
    assertThat(facets.byDay().values()).containsExactlyInAnyOrder(14L, 29L, 17L);
    assertThat(facets.exact()).isTrue();
    assertThat(facets.byInstance()).containsOnly(entry(INSTANCE.value(), 60L));
  }

  private static Facets facets(Kept cache, JournalFilter filter) {
    return cache.search().facets(AccessScope.everything(), filter);
  }

  @Test
  default void hours_follow_the_status_of_a_message() {
    var cache = emptyCache();
    merge(cache, outgoing("A1").withStatus(SENT).build());
    merge(cache, outgoing("A1").at(NOW).withStatus(READ).build());

    var hours = cache.search().hours(AccessScope.everything(), TWO_WEEKS);

    assertThat(hours).hasSize(1);
    assertThat(hours.get(0).status()).isEqualTo(READ);
    assertThat(hours.get(0).count()).isEqualTo(1);
  }

  private static boolean sees(SeenBefore seen, JournalRecord record) {
    return seen.holds(record.payload().hash(seen.seed()));
  }

  /** Of eleven minutes; of two weeks when it is the first. */
  private static Batch answer(Instant at, List<JournalRecord> fresh, int known, BodyMark mark) {
    Window window = fresh.isEmpty() ? Window.last(Duration.ofMinutes(11), at) : TWO_WEEKS;
    return Batch.of(INSTANCE, Journal.INCOMING, window, at, fresh)
        .withKnown(known, Optional.of(mark));
  }

  private static MergeOutcome merge(Kept cache, JournalRecord... records) {
    return cache
        .store()
        .merge(
            Batch.of(
                records[0].key().instance(),
                records[0].journal(),
                TWO_WEEKS,
                NOW,
                List.of(records)),
            NOW);
  }

  private static void readWhole(Kept cache, Instant from, Instant to) {
    cache
        .store()
        .merge(Batch.of(INSTANCE, Journal.INCOMING, new Window(from, to), to, List.of()), to);
  }

  private static SyncRun failedRun(Instant at) {
    return new SyncRun(
        INSTANCE,
        Journal.INCOMING,
        TWO_WEEKS,
        at,
        at,
        MergeOutcome.NOTHING,
        0,
        "unreachable",
        "refused");
  }

  private static List<CachedRecord> all(Kept cache) {
    return cache
        .search()
        .find(AccessScope.everything(), JournalFilter.messages(), Optional.empty(), 100)
        .items();
  }

  private static CachedRecord only(Kept cache) {
    assertThat(all(cache)).hasSize(1);
    return all(cache).get(0);
  }

  private static Page<CachedRecord> page(Kept cache, Optional<Cursor> after) {
    return cache.search().find(AccessScope.everything(), JournalFilter.messages(), after, 3);
  }

  private static Freshness freshness(Kept cache, JournalFilter filter) {
    return cache
        .search()
        .find(AccessScope.everything(), filter, Optional.empty(), 9)
        .freshness();
  }

  private static List<String> found(Kept cache, JournalFilter filter) {
    return cache
        .search()
        .find(AccessScope.everything(), filter, Optional.empty(), 100)
        .items()
        .stream()
        .map(r -> r.record().key().id().value())
        .toList();
  }

  private static RecordHistory history(Kept cache, JournalRecord record) {
    return cache
        .search()
        .history(AccessScope.everything(), record.journal(), record.key())
        .orElseThrow();
  }
}
