package io.greenjournal.testkit.contract;

import static io.greenjournal.core.message.DeliveryStatus.READ;
import static io.greenjournal.core.message.DeliveryStatus.SENT;
import static io.greenjournal.testkit.contract.Kept.TWO_WEEKS;
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
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.MessageKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every JournalSearch promises: pages, filters, counts, and nothing outside the scope. */
public interface JournalSearchContract {
  /**
   * An empty cache that looks after {@code INSTANCE}, {@code OTHER} and {@code MAX}; its clock stands at
   * {@code NOW}.
   */
  Kept emptyCache();

  @Test
  default void pages_go_on_where_the_one_before_ended_though_new_records_arrive() {
    var cache = emptyCache();
    for (int i = 0; i < 7; i++) {
      cache.merge(incoming("A" + i).at(NOW.minusSeconds(1000 - i)).build());
    }
    Page<CachedRecord> first = page(cache, Optional.empty());
    cache.merge(incoming("NEW").at(NOW).build());

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
    cache.merge(incoming("IN").saying("the parcel is here").build());
    cache.merge(outgoing("OUT")
        .withStatus(READ)
        .withType("imageMessage")
        .saying("a picture")
        .build());
    JournalFilter every = JournalFilter.messages();

    assertThat(cache.found(every)).containsExactlyInAnyOrder("IN", "OUT");
    assertThat(cache.found(every.withJournals(Set.of(Journal.INCOMING)))).containsExactly("IN");
    assertThat(cache.found(every.withTypes(Set.of("imageMessage")))).containsExactly("OUT");
    assertThat(cache.found(every.withStatuses(Set.of("read")))).containsExactly("OUT");
    assertThat(cache.found(every.withSentByApi(Optional.of(true)))).containsExactly("OUT");
    assertThat(cache.found(every.withText("parcel"))).containsExactly("IN");
    assertThat(cache.found(every.withText("parcel picture"))).isEmpty();
    assertThat(cache.found(every.withInstances(Set.of(OTHER)))).isEmpty();
    assertThat(cache.found(every.withPeriod(Optional.of(NOW), Optional.empty())))
        .isEmpty();
  }

  @Test
  default void a_status_filter_of_nothing_finds_records_without_a_status() {
    var cache = emptyCache();
    cache.merge(incoming("IN").build());
    cache.merge(outgoing("BLANK").withStatus(DeliveryStatus.UNKNOWN).build());
    cache.merge(outgoing("READ").withStatus(READ).build());

    assertThat(cache.found(JournalFilter.messages().withStatuses(Set.of(""))))
        .containsExactlyInAnyOrder("IN", "BLANK");
  }

  @Test
  default void one_journal_that_was_never_read_makes_the_whole_unknown() {
    var cache = emptyCache();
    cache.merge(incoming("A1").build());
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
    cache.merge(record);
    var scope = AccessScope.only(Set.of(OTHER));
    assertThat(cache.found(JournalFilter.messages())).hasSize(1);

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
  default void the_lives_of_many_messages_are_asked_for_at_once() {
    var cache = emptyCache();
    JournalRecord sent = outgoing("B1").withStatus(SENT).build();
    JournalRecord came = incoming("A1").build();
    JournalRecord elsewhere = incoming("A1").of(OTHER).build();
    cache.merge(sent);
    cache.merge(outgoing("B1").withStatus(READ).build());
    cache.merge(came);
    cache.merge(elsewhere);
    List<MessageKey> keys =
        List.of(came.key(), incoming("X1").build().key(), elsewhere.key(), sent.key());

    Map<MessageKey, RecordHistory> all = cache.search().histories(AccessScope.everything(), keys);

    assertThat(all.keySet()).containsExactly(came.key(), elsewhere.key(), sent.key());
    all.forEach((key, history) -> assertThat(history)
        .isEqualTo(cache
            .search()
            .history(AccessScope.everything(), Journal.of(key.direction()), key)
            .orElseThrow()));
    assertThat(all).hasEntrySatisfying(sent.key(), history -> {
      assertThat(history.timeline()).hasSize(2);
      assertThat(history.observations()).hasSize(2);
    });
    assertThat(cache.search().histories(AccessScope.only(Set.of(OTHER)), keys))
        .containsOnlyKeys(elsewhere.key());
    assertThat(cache.search().histories(AccessScope.everything(), List.of())).isEmpty();
  }

  @Test
  default void facets_count_each_part_under_all_the_others() {
    var cache = emptyCache();
    cache.merge(incoming("A1").build(), incoming("A2").withType("imageMessage").build());
    cache.merge(outgoing("B1").withStatus(READ).build());

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
    cache.merge(
        incoming("A1").saying("my parcel").build(),
        incoming("A2").in(GROUP).saying("the parcel").build(),
        incoming("A3").saying("nothing").withType("imageMessage").build());
    cache.merge(outgoing("B1").saying("your parcel").withStatus(READ).build());
    cache.merge(outgoing("C1")
        .of(OTHER)
        .at(NOW.minus(Duration.ofDays(2)))
        .saying("parcel")
        .build());
    var all = JournalFilter.messages();

    assertThat(cache.facets(all).byChat()).containsOnly(entry(CHAT, 4L), entry(GROUP, 1L));
    assertThat(cache.facets(all).bySentByApi()).containsOnly(entry(true, 2L));
    assertThat(cache.facets(all).byDay()).isEmpty();
    Facets words = cache.facets(all.withText("parcel").withInstances(Set.of(INSTANCE)));
    assertThat(words.total()).isEqualTo(3);
    assertThat(words.byInstance())
        .containsOnly(entry(INSTANCE.value(), 3L), entry(OTHER.value(), 1L));
    assertThat(words.byStatus()).containsOnly(entry("read", 1L));
    assertThat(words.byJournal()).containsOnly(entry("incoming", 2L), entry("outgoing", 1L));
    assertThat(words.exact()).isTrue();
    Facets chat = cache.facets(all.withChats(Set.of(CHAT)).withTypes(Set.of("textMessage")));
    assertThat(chat.total()).isEqualTo(3);
    assertThat(chat.byType()).containsOnly(entry("textMessage", 3L), entry("imageMessage", 1L));
    assertThat(chat.byChat()).containsOnly(entry(CHAT, 3L), entry(GROUP, 1L));
    Facets sent = cache.facets(all.withSentByApi(Optional.of(true)));
    assertThat(sent.total()).isEqualTo(2);
    assertThat(sent.byStatus()).containsOnly(entry("read", 1L), entry("sent", 1L));
    Facets without = cache.facets(all.leavingOut(Set.of("imageMessage", "never")));
    assertThat(without.total()).isEqualTo(4);
    assertThat(without.byType()).containsEntry("imageMessage", 1L);
    for (String text : List.of("", "nothing")) {
      var filter = all.withText(text).withChats(Set.of(CHAT));
      assertThat(cache.found(filter)).contains("A3");
      assertThat(cache.found(filter.leavingOut(Set.of("imageMessage")))).doesNotContain("A3");
    }
    Facets nothing = cache.facets(all.withTypes(Set.of("never")));
    assertThat(nothing.total()).isZero();
    assertThat(nothing.byType()).containsEntry("textMessage", 4L);
  }

  @Test
  default void facets_count_a_period_that_begins_within_an_hour() {
    var cache = emptyCache();
    for (int minute = 0; minute < 4_000; minute += 50) {
      cache.merge(incoming("A" + minute).at(NOW.minusSeconds(60L * minute)).build());
    }
    Instant from = NOW.minusSeconds(60 * 3_010);
    Instant to = NOW.minusSeconds(60 * 10);

    Facets facets =
        cache.facets(JournalFilter.messages().withPeriod(Optional.of(from), Optional.of(to)));

    assertThat(facets.total()).isEqualTo(60);
    assertThat(facets.byDay().values()).containsExactlyInAnyOrder(14L, 29L, 17L);
    assertThat(facets.exact()).isTrue();
    assertThat(facets.byInstance()).containsOnly(entry(INSTANCE.value(), 60L));
  }

  @Test
  default void hours_follow_the_status_of_a_message() {
    var cache = emptyCache();
    cache.merge(outgoing("A1").withStatus(SENT).build());
    cache.merge(outgoing("A1").at(NOW).withStatus(READ).build());

    var hours = cache.search().hours(AccessScope.everything(), TWO_WEEKS);

    assertThat(hours).hasSize(1);
    assertThat(hours.get(0).status()).isEqualTo(READ);
    assertThat(hours.get(0).count()).isEqualTo(1);
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
}
