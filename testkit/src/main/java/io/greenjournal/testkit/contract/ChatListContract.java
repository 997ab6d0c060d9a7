package io.greenjournal.testkit.contract;

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
import io.greenjournal.core.conversation.ChatLine;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.port.ChatList;
import io.greenjournal.core.port.JournalStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every ChatList promises. */
public interface ChatListContract {
  /** The two sides of one cache. */
  record Listed(JournalStore store, ChatList chats) {}

  Window TWO_WEEKS = Window.last(Duration.ofDays(14), NOW);

  /** An empty cache that looks after {@code INSTANCE}, {@code OTHER} and {@code MAX}. */
  Listed emptyList();

  @Test
  default void the_chat_with_the_latest_message_comes_first() {
    var cache = emptyList();
    merge(cache, incoming("A1").at(NOW.minusSeconds(60)).build());
    merge(cache, incoming("A2").in(GROUP).at(NOW.minusSeconds(50)).build());
    assertThat(lines(cache)).extracting(ChatLine::chat).containsExactly(GROUP, CHAT);

    merge(cache, outgoing("A3").at(NOW.minusSeconds(40)).build());

    assertThat(lines(cache)).extracting(ChatLine::chat).containsExactly(CHAT, GROUP);
    ChatLine first = lines(cache).get(0);
    assertThat(first.latest().record().key().id().value()).isEqualTo("A3");
    assertThat(first.incoming()).isEqualTo(1);
    assertThat(first.outgoing()).isEqualTo(1);
    assertThat(first.ids()).containsExactly(CHAT);
    assertThat(first.instance()).isEqualTo(INSTANCE);
  }

  @Test
  default void an_older_message_that_comes_late_counts_and_moves_nothing() {
    var cache = emptyList();
    merge(cache, incoming("A1").at(NOW.minusSeconds(60)).build());
    merge(cache, incoming("A0").at(NOW.minusSeconds(600)).build());
    merge(cache, incoming("A1").at(NOW.minusSeconds(60)).build());

    assertThat(lines(cache)).hasSize(1);
    assertThat(lines(cache).get(0).incoming()).isEqualTo(2);
    assertThat(lines(cache).get(0).latest().record().key().id().value()).isEqualTo("A1");
  }

  @Test
  default void a_later_action_on_a_message_does_not_make_its_chat_active() {
    var cache = emptyList();
    merge(cache, outgoing("A1").at(NOW.minusSeconds(60)).build());
    merge(cache, incoming("A2").in(GROUP).at(NOW.minusSeconds(50)).build());
    merge(cache, outgoing("A1").at(NOW).withStatus(DeliveryStatus.READ).build());

    assertThat(lines(cache)).extracting(ChatLine::chat).containsExactly(GROUP, CHAT);
    assertThat(lines(cache).get(1).latest().record().status()).contains(DeliveryStatus.READ);
  }

  @Test
  default void status_posts_make_no_chat() {
    var cache = emptyList();
    merge(cache, post("P1").build());
    assertThat(lines(cache)).isEmpty();

    merge(cache, incoming("A1").build());

    assertThat(lines(cache)).hasSize(1);
    assertThat(lines(cache).get(0).outgoing()).isZero();
  }

  @Test
  default void the_same_id_at_two_instances_is_two_chats() {
    var cache = emptyList();
    merge(cache, incoming("A1").at(NOW.minusSeconds(60)).build());
    merge(cache, incoming("A1").of(OTHER).at(NOW.minusSeconds(50)).build());

    assertThat(lines(cache)).extracting(ChatLine::instance).containsExactly(OTHER, INSTANCE);
    assertThat(cache
            .chats()
            .chats(AccessScope.everything(), Set.of(INSTANCE), Optional.empty(), 10)
            .items())
        .extracting(ChatLine::instance)
        .containsExactly(INSTANCE);
    assertThat(cache
            .chats()
            .chats(AccessScope.only(Set.of(OTHER)), Set.of(), Optional.empty(), 10)
            .items())
        .extracting(ChatLine::instance)
        .containsExactly(OTHER);
  }

  @Test
  default void pages_hold_every_chat_once() {
    var cache = emptyList();
    for (int i = 0; i < 23; i++) {
      InstanceId instance = i % 3 == 0 ? OTHER : INSTANCE;
      merge(
          cache,
          incoming("A" + i)
              .of(instance)
              .in(new ChatId(i + "@c.us"))
              .at(NOW.minusSeconds(1_000 - 7 * i))
              .build());
    }

    for (AccessScope scope :
        List.of(AccessScope.everything(), AccessScope.only(Set.of(INSTANCE, OTHER)))) {
      List<ChatId> seen = new ArrayList<>();
      Optional<Cursor> next = Optional.empty();
      do {
        Page<ChatLine> page = cache.chats().chats(scope, Set.of(), next, 5);
        page.items().forEach(line -> seen.add(line.chat()));
        next = page.next();
      } while (next.isPresent());

      assertThat(seen).hasSize(23).doesNotHaveDuplicates();
      assertThat(seen.get(0)).isEqualTo(new ChatId("22@c.us"));
      assertThat(seen.get(22)).isEqualTo(new ChatId("0@c.us"));
    }
  }

  @Test
  default void chats_are_found_by_an_id_that_they_are_read_under() {
    var cache = emptyList();
    merge(cache, incoming("A1").at(NOW.minusSeconds(60)).build());
    merge(cache, incoming("A2").in(GROUP).at(NOW.minusSeconds(50)).build());
    merge(cache, incoming("A3").of(OTHER).at(NOW.minusSeconds(40)).build());
    ChatId nobody = new ChatId("1@c.us");

    assertThat(found(cache, AccessScope.everything(), Set.of(), Set.of(CHAT, nobody), 10))
        .extracting(ChatLine::instance)
        .containsExactly(OTHER, INSTANCE);
    assertThat(found(cache, AccessScope.everything(), Set.of(), Set.of(CHAT, GROUP), 2))
        .extracting(ChatLine::chat)
        .containsExactly(CHAT, GROUP);
    assertThat(found(cache, AccessScope.everything(), Set.of(INSTANCE), Set.of(CHAT), 10))
        .extracting(ChatLine::incoming)
        .containsExactly(1L);
    assertThat(found(cache, AccessScope.only(Set.of(OTHER)), Set.of(), Set.of(GROUP), 10))
        .isEmpty();
    assertThat(found(cache, AccessScope.everything(), Set.of(), Set.of(), 10)).isEmpty();
  }

  private static List<ChatLine> found(
      Listed cache, AccessScope scope, Set<InstanceId> instances, Set<ChatId> ids, int most) {
    return cache.chats().chats(scope, instances, ids, most);
  }

  private static List<ChatLine> lines(Listed cache) {
    return cache
        .chats()
        .chats(AccessScope.everything(), Set.of(), Optional.empty(), 10)
        .items();
  }

  private static void merge(Listed cache, JournalRecord... records) {
    cache
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
}
