package io.greenjournal.testkit.contract;

import static io.greenjournal.core.message.DeliveryStatus.DELIVERED;
import static io.greenjournal.core.message.DeliveryStatus.READ;
import static io.greenjournal.core.message.DeliveryStatus.SENT;
import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.GROUP;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static io.greenjournal.testkit.memory.Records.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.Removed;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Sender;
import io.greenjournal.core.port.Upkeep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every Upkeep promises. */
public interface UpkeepContract {
  Window TWO_WEEKS = Window.last(Duration.ofDays(14), NOW);
  Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));
  Instant LONG_AGO = NOW.minus(Duration.ofDays(9));
  AccessScope ALL = AccessScope.everything();

  /** A cache and who keeps it in order. */
  record Tended(Kept cache, Upkeep upkeep) {}

  /** An empty one that looks after {@code INSTANCE} and {@code OTHER}; its clock stands at {@code NOW}. */
  Tended emptyTended();

  @Test
  default void a_preview_tells_what_goes_and_removes_nothing() {
    var tended = withOldAndNew();

    var preview = tended.upkeep().previewBefore(ALL, LAST_WEEK);

    assertThat(preview)
        .isEqualTo(Map.of(INSTANCE, new Removed(4, 5, 3), OTHER, new Removed(1, 1, 0)));
    assertThat(tended.upkeep().previewBefore(ALL, LAST_WEEK)).isEqualTo(preview);
    assertThat(found(tended)).hasSize(6);
  }

  @Test
  default void what_is_older_goes_and_what_is_not_stays() {
    var tended = withOldAndNew();
    var preview = tended.upkeep().previewBefore(ALL, LAST_WEEK);

    assertThat(tended.upkeep().removeBefore(ALL, LAST_WEEK)).isEqualTo(preview);

    assertThat(found(tended)).containsExactlyInAnyOrder("NEW-IN", "NEW-OUT");
    assertThat(tended.upkeep().previewBefore(ALL, LAST_WEEK)).isEmpty();
    assertThat(tended.upkeep().removeBefore(ALL, LAST_WEEK)).isEmpty();
  }

  @Test
  default void only_the_instances_of_the_scope_lose_anything() {
    var tended = withOldAndNew();
    var other = AccessScope.only(Set.of(OTHER));

    assertThat(tended.upkeep().removeBefore(other, LAST_WEEK)).containsOnlyKeys(OTHER);

    assertThat(found(tended)).contains("OLD-IN", "OLD-OUT").doesNotContain("OLD-OTHER");
    assertThat(
            tended.cache().log().state(INSTANCE, Journal.INCOMING).freshness().completeFrom())
        .contains(TWO_WEEKS.from());
  }

  @Test
  default void counts_follow_what_is_removed() {
    var tended = withOldAndNew();

    tended.upkeep().removeBefore(ALL, LAST_WEEK);

    var facets = tended.cache().search().facets(ALL, JournalFilter.messages());
    assertThat(facets.total()).isEqualTo(2);
    assertThat(facets.byInstance()).isEqualTo(Map.of(INSTANCE.value(), 2L));
    assertThat(tended.cache().search().hours(ALL, TWO_WEEKS))
        .allSatisfy(hour -> assertThat(hour.hour()).isAfter(LAST_WEEK));
    assertThat(search(tended, "bygone")).isEmpty();
    assertThat(search(tended, "recent")).isNotEmpty();
  }

  @Test
  default void nothing_is_claimed_from_before() {
    var tended = withOldAndNew();

    tended.upkeep().removeBefore(ALL, LAST_WEEK);

    assertThat(tended.cache().log().coverage(ALL, INSTANCE, Journal.INCOMING, TWO_WEEKS))
        .containsExactly(new Window(LAST_WEEK, NOW));
    assertThat(tended.cache().log().state(INSTANCE, Journal.INCOMING).freshness())
        .isEqualTo(Freshness.of(NOW, LAST_WEEK));
  }

  @Test
  default void when_all_goes_nothing_is_known_to_be_complete() {
    var tended = withOldAndNew();

    tended.upkeep().removeBefore(ALL, NOW.plusSeconds(60));

    assertThat(found(tended)).isEmpty();
    assertThat(tended.cache().log().coverage(ALL, INSTANCE, Journal.INCOMING, TWO_WEEKS))
        .isEmpty();
    assertThat(tended.cache().log().state(INSTANCE, Journal.INCOMING).freshness())
        .isEqualTo(new Freshness(Optional.of(NOW), Optional.empty()));
  }

  @Test
  default void what_was_removed_is_not_taken_again_and_not_claimed_again() {
    var tended = withOldAndNew();
    tended.upkeep().removeBefore(ALL, LAST_WEEK);
    tended.upkeep().removeBefore(ALL, LONG_AGO);

    var outcome = merge(
        tended,
        incoming("OLD-IN").at(LONG_AGO).build(),
        incoming("NEW-IN").saying("recent").build());

    assertThat(outcome).isEqualTo(new MergeOutcome(0, 0, 1));
    assertThat(found(tended)).doesNotContain("OLD-IN");
    assertThat(tended.cache().log().state(INSTANCE, Journal.INCOMING).freshness())
        .isEqualTo(Freshness.of(NOW, LAST_WEEK));
  }

  @Test
  default void a_person_goes_from_every_instance_as_a_chat_and_as_a_sender() {
    var tended = withPeople();
    var preview = tended.upkeep().previewErase(ALL, Set.of(CHAT.value()));
    assertThat(preview)
        .isEqualTo(Map.of(INSTANCE, new Removed(3, 4, 2), OTHER, new Removed(1, 1, 0)));

    assertThat(tended.upkeep().erase(ALL, Set.of(CHAT.value()), NOW)).isEqualTo(preview);

    assertThat(found(tended)).containsExactlyInAnyOrder("ELSE", "QUOTES");
    assertThat(tended.upkeep().previewErase(ALL, Set.of(CHAT.value()))).isEmpty();
    assertThat(search(tended, "private")).isEmpty();
    assertThat(tended.cache().search().facets(ALL, JournalFilter.messages()).total())
        .isEqualTo(2);
    assertThat(tended
            .cache()
            .search()
            .history(ALL, Journal.OUTGOING, outgoing("TO").build().key()))
        .isEmpty();
  }

  @Test
  default void coverage_stays_when_a_person_goes() {
    var tended = withPeople();
    var before = tended.cache().log().coverage(ALL, TWO_WEEKS);
    assertThat(before).isNotEmpty();

    tended.upkeep().erase(ALL, Set.of(CHAT.value()), NOW);

    assertThat(tended.cache().log().coverage(ALL, TWO_WEEKS)).isEqualTo(before);
  }

  @Test
  default void an_erased_person_does_not_come_back_but_may_write_again() {
    var tended = withPeople();
    tended.upkeep().erase(ALL, Set.of(CHAT.value()), NOW);

    var again = merge(tended, incoming("FROM").build(), inGroup("GROUP").build());
    var later = tended
        .cache()
        .store()
        .merge(
            Batch.of(
                INSTANCE,
                Journal.INCOMING,
                TWO_WEEKS,
                NOW.plusSeconds(90),
                List.of(incoming("LATER").at(NOW.plusSeconds(60)).build())),
            NOW.plusSeconds(90));

    assertThat(again).isEqualTo(MergeOutcome.NOTHING);
    assertThat(later.added()).isEqualTo(1);
    assertThat(found(tended)).contains("LATER").doesNotContain("FROM", "GROUP");
  }

  @Test
  default void making_anew_changes_no_answer() {
    var tended = withOldAndNew();
    var before = tended.cache().search().facets(ALL, JournalFilter.messages());
    var hours = tended.cache().search().hours(ALL, TWO_WEEKS);

    tended.upkeep().rebuild();

    assertThat(tended.cache().search().facets(ALL, JournalFilter.messages())).isEqualTo(before);
    assertThat(tended.cache().search().hours(ALL, TWO_WEEKS))
        .containsExactlyInAnyOrderElementsOf(hours);
    assertThat(search(tended, "bygone")).isNotEmpty();
  }

  @Test
  default void giving_space_back_loses_nothing() {
    var tended = withOldAndNew();

    tended.upkeep().removeBefore(ALL, LAST_WEEK);

    assertThat(tended.upkeep().giveBackSpace()).isGreaterThanOrEqualTo(0);
    assertThat(found(tended)).containsExactlyInAnyOrder("NEW-IN", "NEW-OUT");
  }

  private Tended withOldAndNew() {
    var tended = emptyTended();
    merge(tended, incoming("OLD-IN").at(LONG_AGO).saying("bygone").build());
    merge(tended, incoming("OLD-IN").at(LONG_AGO).saying("bygone and edited").build());
    merge(
        tended,
        outgoing("OLD-OUT").at(LONG_AGO).withStatus(SENT).saying("bygone").build());
    merge(tended, outgoing("OLD-OUT-2").at(LONG_AGO).withStatus(READ).build());
    merge(tended, post("OLD-POST").at(LONG_AGO).build());
    merge(tended, incoming("OLD-OTHER").of(OTHER).at(LONG_AGO).build());
    merge(tended, incoming("NEW-IN").saying("recent").build());
    merge(tended, outgoing("NEW-OUT").withStatus(DELIVERED).build());
    return tended;
  }

  private Tended withPeople() {
    var tended = emptyTended();
    merge(tended, incoming("FROM").saying("private").build());
    merge(tended, outgoing("TO").withStatus(SENT).saying("private").build());
    merge(tended, outgoing("TO").at(NOW).withStatus(READ).saying("private").build());
    merge(tended, inGroup("GROUP").saying("private").build());
    merge(tended, incoming("OTHERS").of(OTHER).saying("private").build());
    merge(tended, incoming("ELSE").in(new ChatId("79990000000@c.us")).build());
    merge(tended, outgoing("QUOTES").in(GROUP).saying("they said hello").build());
    return tended;
  }

  /** A message in a group by the person whose chat is {@code CHAT}. */
  private static Written inGroup(String id) {
    return new Written(incoming(id).in(GROUP));
  }

  /** A record by the person, wherever it stands. */
  record Written(io.greenjournal.testkit.memory.Records record) {
    Written saying(String text) {
      return new Written(record.saying(text));
    }

    JournalRecord build() {
      JournalRecord r = record.build();
      return new JournalRecord(
          r.journal(),
          r.key(),
          r.timestamp(),
          r.typeMessage(),
          r.status(),
          r.sentByApi(),
          Optional.of(Sender.of(CHAT.value(), "Noa", "")),
          r.text(),
          r.payload());
    }
  }

  private static MergeOutcome merge(Tended tended, JournalRecord... records) {
    return tended
        .cache()
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

  private static List<String> found(Tended tended) {
    return search(tended, "");
  }

  private static List<String> search(Tended tended, String text) {
    return tended
        .cache()
        .search()
        .find(ALL, JournalFilter.messages().withText(text), Optional.empty(), 100)
        .items()
        .stream()
        .map(cached -> cached.record().key().id().value())
        .toList();
  }
}
