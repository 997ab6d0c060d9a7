package io.greenjournal.adapter.sqlite;

import static io.greenjournal.adapter.sqlite.Caches.found;
import static io.greenjournal.adapter.sqlite.Caches.merge;
import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.GROUP;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static io.greenjournal.testkit.memory.Records.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.message.DeliveryStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
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

  @Test
  void several_values_of_a_part_are_merged_by_time() {
    for (int i = 0; i < 6; i++) {
      merge(
          cache,
          outgoing("A" + i)
              .at(NOW.minusSeconds(600 - i))
              .withType(i % 2 == 0 ? "textMessage" : "imageMessage")
              .withStatus(i % 3 == 0 ? DeliveryStatus.FAILED : DeliveryStatus.READ)
              .in(i < 3 ? CHAT : GROUP)
              .of(i % 2 == 0 ? INSTANCE : OTHER)
              .build());
    }
    var all = JournalFilter.messages();
    List<String> every = List.of("A5", "A4", "A3", "A2", "A1", "A0");

    assertThat(found(cache, all.withTypes(Set.of("textMessage", "imageMessage"))))
        .isEqualTo(every);
    assertThat(found(cache, all.withStatuses(Set.of("failed", "read")))).isEqualTo(every);
    assertThat(found(cache, all.withChats(Set.of(CHAT, GROUP)))).isEqualTo(every);
    assertThat(found(cache, all.withInstances(Set.of(INSTANCE, OTHER)))).isEqualTo(every);
    assertThat(found(cache, all.withStatuses(Set.of("failed")).withTypes(Set.of("imageMessage"))))
        .containsExactly("A3");
    assertThat(found(cache, all.withStatuses(Set.of("read")).withTypes(Set.of("imageMessage"))))
        .containsExactly("A5", "A1");
    assertThat(found(cache, all.withTypes(Set.of("unheardOf")))).isEmpty();
  }

  @Test
  void an_empty_status_finds_what_has_none() {
    merge(cache, incoming("IN").build());
    merge(
        cache,
        outgoing("SILENT").withStatus(DeliveryStatus.UNKNOWN).build(),
        outgoing("READ").withStatus(DeliveryStatus.READ).build());

    assertThat(found(cache, JournalFilter.messages().withStatuses(Set.of(""))))
        .containsExactlyInAnyOrder("IN", "SILENT");
  }

  @Test
  void posts_are_found_in_their_journals_only() {
    merge(cache, post("POST").build());
    merge(cache, outgoing("MESSAGE").build());

    assertThat(found(cache, JournalFilter.messages())).containsExactly("MESSAGE");
    assertThat(found(cache, JournalFilter.of(Set.of(Journal.OUTGOING_STATUSES))))
        .containsExactly("POST");
    assertThat(found(cache, JournalFilter.of(Set.of(Journal.values())))).hasSize(2);
  }

  @Test
  void a_period_begins_included_and_ends_excluded() {
    merge(
        cache,
        incoming("A1").at(NOW.minusSeconds(2)).build(),
        incoming("A2").at(NOW.minusSeconds(1)).build());
    var filter = JournalFilter.messages();

    assertThat(found(
            cache,
            filter.withPeriod(Optional.of(NOW.minusSeconds(2)), Optional.of(NOW.minusSeconds(1)))))
        .containsExactly("A1");
    assertThat(
            found(cache, filter.withPeriod(Optional.of(NOW.minusMillis(1999)), Optional.empty())))
        .containsExactly("A2");
  }

  @Test
  void every_record_comes_once_whatever_arrives_between_the_pages() {
    for (int i = 0; i < 40; i++) {
      merge(cache, incoming("OLD" + i).at(NOW.minusSeconds(1000 - i / 4)).build());
    }
    List<String> seen = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    int page = 0;
    do {
      Page<CachedRecord> found =
          cache.search().find(AccessScope.everything(), JournalFilter.messages(), next, 7);
      found.items().forEach(item -> seen.add(item.record().key().id().value()));
      next = found.next();
      merge(cache, incoming("NEW" + page++).at(NOW).build());
    } while (next.isPresent());

    assertThat(seen).hasSize(40).doesNotHaveDuplicates().allMatch(id -> id.startsWith("OLD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "NOT-A-CURSOR", "zzzzzzzzzzzzzz", "zzzzzzzzzzzzz", "1' OR 1=1", "é"})
  void a_cursor_that_no_page_gave_is_refused(String value) {
    assertThatThrownBy(() -> cache
            .search()
            .find(
                AccessScope.everything(),
                JournalFilter.messages(),
                Optional.of(new Cursor(value)),
                7))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void facets_count_periods_by_the_second() {
    merge(
        cache,
        incoming("TODAY").at(NOW.minusSeconds(60)).build(),
        incoming("BEFORE").at(NOW.minus(Duration.ofDays(2))).build());
    var midnight = NOW.truncatedTo(ChronoUnit.DAYS);
    var filter = JournalFilter.messages();

    assertThat(total(filter)).isEqualTo(2);
    assertThat(total(filter.withPeriod(Optional.of(midnight), Optional.empty())))
        .isEqualTo(1);
    assertThat(total(filter.withPeriod(Optional.empty(), Optional.of(midnight))))
        .isEqualTo(1);
    assertThat(total(filter.withPeriod(Optional.of(NOW.minusSeconds(60)), Optional.empty())))
        .isEqualTo(1);
    assertThat(total(filter.withPeriod(Optional.of(NOW.minusSeconds(59)), Optional.empty())))
        .isZero();
  }

  @Test
  void what_is_too_much_to_count_is_counted_among_the_newest() {
    for (int i = 0; i < 12; i++) {
      merge(cache, incoming("A" + i).at(NOW.minusSeconds(i)).saying("parcel").build());
    }
    merge(cache, outgoing("B1").at(NOW.minusSeconds(100)).build());
    var capped = new SqliteJournalSearch(cache.database(), 10);
    var all = JournalFilter.messages();

    for (JournalFilter filter : List.of(
        all.withText("parcel"),
        all.withChats(Set.of(CHAT)),
        all.withPeriod(Optional.of(NOW.minusSeconds(3_000)), Optional.of(NOW.plusSeconds(1))))) {
      Facets facets = capped.facets(AccessScope.everything(), filter);
      assertThat(facets.exact()).isFalse();
      assertThat(facets.total()).isBetween(1L, 12L);
      assertThat(cache.search().facets(AccessScope.everything(), filter).exact())
          .isTrue();
    }
    Facets kept = capped.facets(AccessScope.everything(), all);
    assertThat(kept.exact()).isTrue();
    assertThat(kept.total()).isEqualTo(13);
    assertThat(kept.chatsExact()).isFalse();
    assertThat(kept.byChat()).containsOnlyKeys(CHAT);
  }

  private long total(JournalFilter filter) {
    Facets facets = cache.search().facets(AccessScope.everything(), filter);
    assertThat(facets.exact()).isTrue();
    return facets.total();
  }
}
