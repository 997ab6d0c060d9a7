package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.GROUP;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.MAX;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.Alias;
import io.greenjournal.core.conversation.ChatLine;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.ChatList;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.MessageQueryPort;
import io.greenjournal.core.port.People;
import io.greenjournal.core.port.Upkeep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every People promises, and with it the ports that read chats. */
public interface PeopleContract {
  /** The sides of one cache. */
  record Peopled(
      JournalStore store,
      People people,
      ChatList chats,
      JournalSearch search,
      MessageQueryPort messages,
      Upkeep upkeep) {}

  Window TWO_WEEKS = Window.last(Duration.ofDays(14), NOW);
  ChatId HIDDEN = new ChatId("155508384256027@lid");
  ChatId DEVICE = new ChatId("79001234567:3@c.us");

  /** An empty cache that looks after {@code INSTANCE}, {@code OTHER} and {@code MAX}. */
  Peopled emptyPeople();

  @Test
  default void a_record_that_names_a_person_by_two_ids_links_them() {
    var cache = emptyPeople();
    assertThat(ids(cache, CHAT)).containsExactly(CHAT);
    JournalRecord evidence = incoming("A1").in(HIDDEN).from(CHAT).build();

    merge(cache, evidence);
    merge(cache, evidence);

    assertThat(ids(cache, CHAT)).containsExactlyInAnyOrder(CHAT, HIDDEN);
    assertThat(ids(cache, HIDDEN)).containsExactlyInAnyOrder(CHAT, HIDDEN);
    assertThat(cache.people().aliases(AccessScope.everything(), INSTANCE, CHAT))
        .containsExactly(new Alias(HIDDEN, CHAT, Alias.JOURNAL, Optional.of(evidence.key()), NOW));
    assertThat(cache.people().ids(AccessScope.everything(), OTHER, CHAT)).containsExactly(CHAT);
    assertThat(cache.people().ids(AccessScope.only(Set.of(OTHER)), INSTANCE, CHAT))
        .containsExactly(CHAT);
  }

  @Test
  default void links_go_on_from_id_to_id() {
    var cache = emptyPeople();
    merge(cache, incoming("A1").in(HIDDEN).from(CHAT).build());
    merge(cache, incoming("A2").in(DEVICE).from(HIDDEN).build());

    assertThat(ids(cache, CHAT)).containsExactlyInAnyOrder(CHAT, HIDDEN, DEVICE);
    assertThat(cache.people().aliases(AccessScope.everything(), INSTANCE, DEVICE))
        .hasSize(2);
    assertThat(lines(cache)).hasSize(1);
  }

  @Test
  default void nothing_is_concluded_where_the_vendor_did_not_say_so() {
    var cache = emptyPeople();
    merge(cache, incoming("A1").in(GROUP).from(HIDDEN).build());
    merge(cache, incoming("A2").in(CHAT).build());
    merge(cache, incoming("A3").in(new ChatId("79001234567:9@c.us")).build());
    merge(cache, incoming("A4").in(new ChatId("79009999999@c.us")).from(CHAT).build());
    merge(cache, incoming("A5").in(new ChatId("10000000000@c.us")).from(HIDDEN).build());
    merge(cache, incoming("A6").in(new ChatId("0@c.us")).from(DEVICE).build());
    merge(cache, incoming("A7").in(new ChatId("status@broadcast")).from(CHAT).build());

    assertThat(lines(cache)).hasSize(7);
    assertThat(ids(cache, CHAT)).containsExactly(CHAT);
    assertThat(ids(cache, HIDDEN)).containsExactly(HIDDEN);
    assertThat(cache.people().aliases(AccessScope.everything(), INSTANCE, CHAT)).isEmpty();
  }

  @Test
  default void chats_of_linked_ids_are_read_as_one() {
    var cache = emptyPeople();
    merge(cache, incoming("A1").in(HIDDEN).from(HIDDEN).at(NOW.minusSeconds(90)).build());
    merge(cache, outgoing("A2").in(CHAT).at(NOW.minusSeconds(80)).build());
    merge(cache, incoming("B1").in(GROUP).at(NOW.minusSeconds(70)).build());
    assertThat(lines(cache)).hasSize(3);

    merge(cache, incoming("A3").in(HIDDEN).from(CHAT).at(NOW.minusSeconds(60)).build());
    merge(cache, outgoing("A4").in(HIDDEN).at(NOW.minusSeconds(50)).build());

    assertThat(lines(cache)).hasSize(2);
    ChatLine person = lines(cache).get(0);
    assertThat(person.chat()).as("a number stands before a hidden one").isEqualTo(CHAT);
    assertThat(person.ids()).containsExactlyInAnyOrder(CHAT, HIDDEN);
    assertThat(person.latest().record().key().id().value()).isEqualTo("A4");
    assertThat(person.incoming()).isEqualTo(2);
    assertThat(person.outgoing()).isEqualTo(2);
    for (ChatId id : List.of(CHAT, HIDDEN)) {
      assertThat(found(cache, id)).containsExactly("A4", "A3", "A2", "A1");
      assertThat(history(cache, id, 10)).containsExactly("A4", "A3", "A2", "A1");
      assertThat(history(cache, id, 3)).containsExactly("A4", "A3", "A2");
    }
    assertThat(found(cache, GROUP)).containsExactly("B1");
  }

  @Test
  default void a_link_may_come_from_elsewhere() {
    var cache = emptyPeople();
    ChatId own = new ChatId("20010044");
    merge(cache, incoming("A1").of(MAX).in(own).from(own).build());
    merge(cache, incoming("A2").of(MAX).in(CHAT).from(CHAT).build());
    Alias alias = new Alias(own, CHAT, "checkAccount", Optional.empty(), NOW);

    cache.people().link(MAX, alias);
    cache.people().link(MAX, alias);

    assertThat(cache.people().ids(AccessScope.everything(), MAX, own))
        .containsExactlyInAnyOrder(own, CHAT);
    assertThat(cache.people().aliases(AccessScope.everything(), MAX, own)).containsExactly(alias);
    assertThat(lines(cache)).hasSize(1);
    assertThat(cache.people().aliases(new AccessScope(Optional.empty(), Set.of(MAX)), MAX, own))
        .isEmpty();
    assertThatThrownBy(
            () -> cache.people().link(MAX, new Alias(own, own, "x", Optional.empty(), NOW)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> cache.people().link(MAX, new Alias(own, GROUP, "x", Optional.empty(), NOW)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void people_are_found_by_the_beginnings_of_their_names() {
    var cache = emptyPeople();
    ChatId levi = new ChatId("79000000001@c.us");
    ChatId cohen = new ChatId("79000000002@c.us");
    merge(cache, incoming("A1").in(GROUP).from(levi).called("Dana Levi").build());
    merge(cache, incoming("A2").in(GROUP).from(levi).called("Dana (work)").build());
    merge(cache, incoming("A3").in(cohen).from(cohen).called("COHEN, Dan").build());
    merge(cache, incoming("A4").of(OTHER).in(cohen).from(cohen).called("Мария").build());

    assertThat(named(cache, "dana")).containsExactly(levi);
    assertThat(named(cache, "dan")).containsExactlyInAnyOrder(levi, cohen);
    assertThat(named(cache, "lev dana")).containsExactly(levi);
    assertThat(named(cache, "мар")).containsExactly(cohen);
    assertThat(named(cache, "evi")).as("the middle of a word").isEmpty();
    assertThat(named(cache, "d")).as("a beginning has two letters").isEmpty();
    assertThat(named(cache, "\" * ( -")).isEmpty();
    assertThat(named(cache, "")).isEmpty();
    People people = cache.people();
    AccessScope all = AccessScope.everything();
    assertThat(people.named(all, Set.of(OTHER), "dan", 9).ids()).isEmpty();
    assertThat(people.named(all, Set.of(OTHER), "мария", 9).ids()).containsExactly(cohen);
    assertThat(people.named(AccessScope.only(Set.of(OTHER)), Set.of(), "dan", 9).ids())
        .isEmpty();
    assertThat(people
            .named(new AccessScope(Optional.empty(), Set.of(INSTANCE)), Set.of(), "dan", 9)
            .ids())
        .isEmpty();
  }

  @Test
  default void a_name_of_more_people_than_wanted_says_so() {
    var cache = emptyPeople();
    for (int i = 0; i < 5; i++) {
      merge(
          cache,
          incoming("A" + i)
              .in(GROUP)
              .from(new ChatId(i + "@c.us"))
              .called("Dana " + i)
              .build());
    }
    AccessScope all = AccessScope.everything();

    assertThat(cache.people().named(all, Set.of(), "dana", 4).ids()).hasSize(4);
    assertThat(cache.people().named(all, Set.of(), "dana", 4).more()).isTrue();
    assertThat(cache.people().named(all, Set.of(), "dana", 5).ids()).hasSize(5);
    assertThat(cache.people().named(all, Set.of(), "dana", 5).more()).isFalse();
  }

  @Test
  default void case_and_accents_of_a_name_do_not_matter() {
    var cache = emptyPeople();
    merge(cache, incoming("A1").called("Дана Фёдорова").build());
    merge(cache, incoming("A2").in(HIDDEN).from(HIDDEN).called("José NÚÑEZ").build());

    assertThat(named(cache, "ФЕДОР")).containsExactly(CHAT);
    assertThat(named(cache, "фёдор")).containsExactly(CHAT);
    assertThat(named(cache, "nunez jose")).containsExactly(HIDDEN);
  }

  @Test
  default void a_person_who_is_erased_is_found_by_no_name() {
    var cache = emptyPeople();
    merge(cache, incoming("A1").called("Dana").build());
    merge(cache, incoming("A2").in(HIDDEN).from(HIDDEN).called("Dana too").build());
    assertThat(named(cache, "dana")).containsExactlyInAnyOrder(CHAT, HIDDEN);

    cache.upkeep().erase(AccessScope.everything(), Set.of(CHAT.value()), NOW);

    assertThat(named(cache, "dana")).containsExactly(HIDDEN);
  }

  private static Set<ChatId> named(Peopled cache, String part) {
    return cache.people().named(AccessScope.everything(), Set.of(), part, 9).ids();
  }

  private static Set<ChatId> ids(Peopled cache, ChatId id) {
    return cache.people().ids(AccessScope.everything(), INSTANCE, id);
  }

  private static List<ChatLine> lines(Peopled cache) {
    return cache
        .chats()
        .chats(AccessScope.everything(), Set.of(), Optional.empty(), 10)
        .items();
  }

  private static List<String> found(Peopled cache, ChatId chat) {
    return cache
        .search()
        .find(
            AccessScope.everything(),
            JournalFilter.messages().withChats(Set.of(chat)),
            Optional.empty(),
            10)
        .items()
        .stream()
        .map(cached -> cached.record().key().id().value())
        .toList();
  }

  private static List<String> history(Peopled cache, ChatId chat, int count) {
    InstanceId instance = INSTANCE;
    return cache
        .messages()
        .chatHistory(AccessScope.everything(), instance, chat, count)
        .items()
        .stream()
        .map(message -> message.key().id().value())
        .toList();
  }

  private static void merge(Peopled cache, JournalRecord record) {
    cache
        .store()
        .merge(
            Batch.of(record.key().instance(), record.journal(), TWO_WEEKS, NOW, List.of(record)),
            NOW);
  }
}
