package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.GROUP;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Neighbours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every JournalSearch promises of the records next to one. */
public interface NeighboursContract {
  JournalFilter OF_CHAT =
      JournalFilter.messages().withInstances(Set.of(INSTANCE)).withChats(Set.of(CHAT));

  /** An empty cache that looks after {@code INSTANCE} and {@code OTHER}; its clock stands at {@code NOW}. */
  Kept emptyCache();

  @Test
  default void the_nearest_of_both_directions_stand_around_a_record() {
    var cache = emptyCache();
    List<JournalRecord> records = chat(cache, 10);
    cache.merge(incoming("ELSE").in(GROUP).at(NOW.minusSeconds(995)).build());
    cache.merge(incoming("A4").of(OTHER).at(NOW.minusSeconds(995)).build());

    Neighbours around = around(cache, records.get(4), 2, 3).orElseThrow();

    assertThat(ids(around.newer())).containsExactly("A6", "A5");
    assertThat(around.record().record().key()).isEqualTo(records.get(4).key());
    assertThat(ids(around.older())).containsExactly("A3", "A2", "A1");
    assertThat(around.hasNewer()).isTrue();
    assertThat(around.hasOlder()).isTrue();
  }

  @Test
  default void at_the_ends_there_is_nothing_more() {
    var cache = emptyCache();
    List<JournalRecord> records = chat(cache, 5);

    Neighbours around = around(cache, records.get(2), 2, 2).orElseThrow();
    assertThat(ids(around.newer())).containsExactly("A4", "A3");
    assertThat(ids(around.older())).containsExactly("A1", "A0");
    assertThat(around.hasNewer()).isFalse();
    assertThat(around.hasOlder()).isFalse();

    Neighbours none = around(cache, records.get(2), 0, 0).orElseThrow();
    assertThat(none.newer()).isEmpty();
    assertThat(none.older()).isEmpty();
    assertThat(none.hasNewer()).isTrue();
    assertThat(none.hasOlder()).isTrue();
  }

  @Test
  default void going_on_in_either_direction_passes_every_record_once() {
    var cache = emptyCache();
    for (int i = 0; i < 9; i++) {
      cache.merge(incoming("S" + i).at(NOW.minusSeconds(900 - i / 4)).build());
    }
    List<String> all = cache.found(OF_CHAT);
    JournalRecord middle = page(cache).get(4).record();

    List<String> newer = new ArrayList<>();
    JournalRecord from = middle;
    for (Neighbours step = around(cache, from, 2, 0).orElseThrow();
        !step.newer().isEmpty();
        step = around(cache, from, 2, 0).orElseThrow()) {
      newer.addAll(0, ids(step.newer()));
      from = step.newer().get(0).record();
    }
    List<String> older = new ArrayList<>();
    from = middle;
    for (Neighbours step = around(cache, from, 0, 2).orElseThrow();
        !step.older().isEmpty();
        step = around(cache, from, 0, 2).orElseThrow()) {
      older.addAll(ids(step.older()));
      from = step.older().get(step.older().size() - 1).record();
    }

    assertThat(newer).isEqualTo(all.subList(0, 4));
    assertThat(older).isEqualTo(all.subList(5, 9));
  }

  @Test
  default void a_record_outside_the_list_may_stand_in_the_middle_and_an_unknown_one_may_not() {
    var cache = emptyCache();
    chat(cache, 3);
    JournalRecord other = incoming("G").in(GROUP).at(NOW.minusSeconds(999)).build();
    cache.merge(other);

    assertThat(ids(around(cache, other, 9, 9).orElseThrow().older())).contains("A0");
    assertThat(around(cache, incoming("NONE").build(), 9, 9)).isEmpty();
    assertThat(cache
            .search()
            .neighbours(
                AccessScope.only(Set.of(OTHER)), OF_CHAT, other.journal(), other.key(), 1, 1))
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cache
            .search()
            .neighbours(
                AccessScope.everything(),
                OF_CHAT.withText("word"),
                other.journal(),
                other.key(),
                1,
                1));
  }

  /** A0 to A(n-1), a second apart, by turns incoming and outgoing. */
  private static List<JournalRecord> chat(Kept cache, int count) {
    List<JournalRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var made = i % 2 == 0 ? incoming("A" + i) : outgoing("A" + i);
      JournalRecord record = made.at(NOW.minusSeconds(1000 - i)).build();
      cache.merge(record);
      records.add(record);
    }
    return records;
  }

  private static List<CachedRecord> page(Kept cache) {
    return cache
        .search()
        .find(AccessScope.everything(), OF_CHAT, Optional.empty(), 100)
        .items();
  }

  private static Optional<Neighbours> around(
      Kept cache, JournalRecord record, int newer, int older) {
    return cache
        .search()
        .neighbours(
            AccessScope.everything(),
            OF_CHAT,
            Journal.of(record.key().direction()),
            record.key(),
            newer,
            older);
  }

  private static List<String> ids(List<CachedRecord> records) {
    return records.stream().map(r -> r.record().key().id().value()).toList();
  }
}
