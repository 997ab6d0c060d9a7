package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.GROUP;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.LeftOut;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every JournalSearch promises of the senders of a filter, of what it leaves out, and of its words. */
public interface JournalFilterContract {
  Window TWO_WEEKS = Window.last(Duration.ofDays(14), NOW);
  ChatId DANA = new ChatId("79007654321@c.us");
  ChatId HIDDEN = new ChatId("155508384256027@lid");
  JournalFilter ALL = JournalFilter.messages();

  /** An empty cache that looks after {@code INSTANCE} and {@code OTHER}. */
  Kept emptyCache();

  /** Two people, one chat and one group, and an answer of ours in the group. */
  private Kept talk() {
    Kept cache = emptyCache();
    merge(cache, incoming("A1").saying("my parcel").at(NOW.minusSeconds(90)).build());
    merge(
        cache,
        incoming("A2")
            .in(GROUP)
            .from(DANA)
            .saying("her parcel")
            .at(NOW.minusSeconds(80))
            .build());
    merge(
        cache,
        incoming("A3")
            .in(GROUP)
            .from(CHAT)
            .saying("a letter")
            .at(NOW.minusSeconds(70))
            .build());
    merge(
        cache,
        outgoing("B1")
            .in(GROUP)
            .saying("no parcel")
            .withStatus(DeliveryStatus.READ)
            .at(NOW.minusSeconds(60))
            .build());
    merge(cache, outgoing("B2").saying("a parcel").at(NOW.minusSeconds(50)).build());
    merge(
        cache,
        incoming("C1")
            .of(OTHER)
            .in(DANA)
            .from(DANA)
            .saying("parcel")
            .at(NOW.minusSeconds(40))
            .build());
    return cache;
  }

  @Test
  default void a_sender_is_found_in_every_chat() {
    var cache = talk();

    assertThat(found(cache, ALL.withSenders(Set.of(DANA)))).containsExactly("C1", "A2");
    assertThat(found(cache, ALL.withSenders(Set.of(CHAT)))).containsExactly("A3", "A1");
    assertThat(found(cache, ALL.withSenders(Set.of(CHAT, DANA))))
        .containsExactly("C1", "A3", "A2", "A1");
    assertThat(found(cache, ALL.withSenders(Set.of(CHAT)).withChats(Set.of(GROUP))))
        .containsExactly("A3");
    assertThat(found(cache, ALL.withSenders(Set.of(DANA)).withInstances(Set.of(INSTANCE))))
        .containsExactly("A2");
    assertThat(found(cache, ALL.withSenders(Set.of(CHAT)).withText("parcel")))
        .containsExactly("A1");
    assertThat(found(cache, ALL.withSenders(Set.of(new ChatId("1@c.us"))))).isEmpty();
    assertThat(found(cache, ALL.withSenders(Set.of(new ChatId("1@c.us"))).withText("parcel")))
        .isEmpty();
  }

  @Test
  default void a_sender_is_found_by_each_of_their_ids() {
    var cache = talk();
    merge(cache, incoming("A4").in(HIDDEN).from(DANA).build());
    merge(cache, incoming("A5").in(GROUP).from(HIDDEN).build());

    assertThat(found(cache, ALL.withSenders(Set.of(DANA))))
        .containsExactlyInAnyOrder("C1", "A2", "A4", "A5");
    assertThat(found(cache, ALL.withSenders(Set.of(HIDDEN)).withInstances(Set.of(INSTANCE))))
        .containsExactlyInAnyOrder("A2", "A4", "A5");
    assertThat(found(cache, ALL.leavingOut(LeftOut.NOTHING.withSenders(Set.of(HIDDEN)))))
        .doesNotContain("A2", "A4", "A5");
  }

  @Test
  default void what_is_left_out_is_not_found_and_what_has_no_value_stays() {
    var cache = talk();
    LeftOut nothing = LeftOut.NOTHING;

    for (String text : List.of("", "parcel")) {
      JournalFilter all = ALL.withText(text);
      assertThat(found(cache, all)).hasSize(text.isEmpty() ? 6 : 5);
      assertThat(found(cache, all.leavingOut(nothing.withStatuses(Set.of("read", "never")))))
          .contains("A1", "B2")
          .doesNotContain("B1");
      assertThat(found(cache, all.leavingOut(nothing.withStatuses(Set.of("")))))
          .containsExactly("B2", "B1");
      assertThat(found(cache, all.leavingOut(nothing.withChats(Set.of(GROUP)))))
          .containsExactly("C1", "B2", "A1");
      assertThat(found(cache, all.leavingOut(nothing.withSenders(Set.of(DANA)))))
          .contains("B2", "B1", "A1")
          .doesNotContain("A2", "C1");
      assertThat(found(
              cache,
              all.leavingOut(nothing
                  .withStatuses(Set.of("sent"))
                  .withChats(Set.of(CHAT))
                  .withSenders(Set.of(DANA))
                  .withTypes(Set.of("imageMessage")))))
          .doesNotContain("A1", "A2", "B2", "C1")
          .contains("B1");
    }
    assertThat(found(
            cache, ALL.withChats(Set.of(GROUP)).leavingOut(nothing.withSenders(Set.of(DANA)))))
        .containsExactly("B1", "A3");
  }

  @Test
  default void facets_count_under_senders_and_under_what_is_left_out() {
    var cache = talk();

    Facets dana = facets(cache, ALL.withSenders(Set.of(DANA)));
    assertThat(dana.total()).isEqualTo(2);
    assertThat(dana.byInstance())
        .containsOnly(entry(INSTANCE.value(), 1L), entry(OTHER.value(), 1L));
    assertThat(dana.byChat()).containsOnly(entry(GROUP, 1L), entry(DANA, 1L));
    assertThat(dana.exact()).isTrue();
    Facets unread = facets(cache, ALL.leavingOut(LeftOut.NOTHING.withStatuses(Set.of("read"))));
    assertThat(unread.total()).isEqualTo(5);
    assertThat(unread.byStatus()).containsOnly(entry("read", 1L), entry("sent", 1L));
    assertThat(unread.byChat()).containsEntry(GROUP, 2L);
    Facets without = facets(cache, ALL.leavingOut(LeftOut.NOTHING.withChats(Set.of(GROUP))));
    assertThat(without.total()).isEqualTo(3);
    assertThat(without.byJournal()).containsOnly(entry("incoming", 2L), entry("outgoing", 1L));
    assertThat(without.byChat()).containsEntry(GROUP, 3L);
    Facets others =
        facets(cache, ALL.withText("parcel").leavingOut(LeftOut.NOTHING.withSenders(Set.of(DANA))));
    assertThat(others.total()).isEqualTo(3);
  }

  @Test
  default void words_phrases_beginnings_and_what_must_not_occur_are_told_apart() {
    var cache = talk();

    assertThat(found(cache, ALL.withText("PARCEL"))).hasSize(5);
    assertThat(found(cache, ALL.withText("parc"))).isEmpty();
    assertThat(found(cache, ALL.withText("parc*"))).hasSize(5);
    assertThat(found(cache, ALL.withText("\"my parcel\""))).containsExactly("A1");
    assertThat(found(cache, ALL.withText("parcel -my -\"her parcel\"")))
        .containsExactly("C1", "B2", "B1");
    assertThat(found(cache, ALL.withText("-parcel"))).containsExactly("A3");
    assertThat(found(cache, ALL.withText("a -let*"))).containsExactly("B2");
  }

  @Test
  default void nobody_searches_the_texts_of_a_masked_instance() {
    var cache = talk();
    AccessScope masked = new AccessScope(Optional.empty(), Set.of(OTHER));

    assertThat(found(cache, masked, ALL.withText("parcel"))).doesNotContain("C1");
    assertThat(found(cache, masked, ALL.withText("-letter"))).doesNotContain("C1");
    assertThat(found(cache, masked, ALL.withSenders(Set.of(DANA)))).containsExactly("C1", "A2");
    assertThat(found(cache, masked, ALL.withJournals(Set.of(Journal.INCOMING)).withText("parcel")))
        .containsExactly("A2", "A1");
  }

  private static List<String> found(Kept cache, JournalFilter filter) {
    return found(cache, AccessScope.everything(), filter);
  }

  private static List<String> found(Kept cache, AccessScope scope, JournalFilter filter) {
    return cache.search().find(scope, filter, Optional.empty(), 50).items().stream()
        .map(cached -> cached.record().key().id().value())
        .toList();
  }

  private static Facets facets(Kept cache, JournalFilter filter) {
    return cache.search().facets(AccessScope.everything(), filter);
  }

  private static void merge(Kept cache, JournalRecord record) {
    cache
        .store()
        .merge(
            Batch.of(record.key().instance(), record.journal(), TWO_WEEKS, NOW, List.of(record)),
            NOW);
  }
}
