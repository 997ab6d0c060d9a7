package io.greenjournal.adapter.sqlite;

import static io.greenjournal.adapter.sqlite.Caches.merge;
import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.GROUP;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.ChatLine;
import io.greenjournal.core.delivery.DeliveryBucket;
import io.greenjournal.core.delivery.DeliveryFilter;
import io.greenjournal.core.delivery.DeliveryReport;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {
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
  void a_busy_part_of_an_hour_is_capped_and_says_so() {
    for (int i = 0; i < 12; i++) {
      merge(cache, outgoing("A" + i).at(NOW.minusSeconds(1_000 + i)).build());
    }
    Window part = new Window(NOW.minusSeconds(1_800), NOW.minusSeconds(60));

    DeliveryReport capped = report(new SqliteDeliveryFigures(cache.database(), 10), part);
    assertThat(capped.exact()).isFalse();
    assertThat(capped.total().total()).isEqualTo(10);

    DeliveryReport exact = report(new SqliteDeliveryFigures(cache.database(), 12), part);
    assertThat(exact.exact()).isTrue();
    assertThat(exact.total().total()).isEqualTo(12);
  }

  @Test
  void records_of_before_there_were_figures_are_counted_when_the_cache_is_opened() {
    merge(cache, outgoing("A1").at(NOW.minusSeconds(7_200)).build());
    merge(
        cache,
        outgoing("A1")
            .at(NOW.minusSeconds(7_190))
            .withStatus(DeliveryStatus.READ)
            .build());
    merge(cache, incoming("B1").of(OTHER).build());
    merge(
        cache,
        incoming("A2")
            .in(new ChatId("155508384256027@lid"))
            .from(CHAT)
            .withType("quotedMessage")
            .with("\"stanzaId\":\"A1\"")
            .build());
    List<String> kept = derived();
    cache.database().write(sql -> {
      sql.update("DELETE FROM figure");
      sql.update("DELETE FROM relation");
      sql.update("DELETE FROM alias");
      sql.update("UPDATE chat SET last = NULL, incoming = 7, outgoing = 0, read_as = NULL");
      return sql.update("DELETE FROM derived");
    });
    assertThat(derived()).isNotEqualTo(kept);

    cache.close();
    cache = Caches.reopen(directory);

    assertThat(derived()).isEqualTo(kept);
  }

  @Test
  void deleted_messages_leave_the_figures_and_their_chat() {
    merge(cache, incoming("A0").at(NOW.minusSeconds(7_200)).build());
    List<String> before = derived();
    merge(cache, outgoing("A1").at(NOW.minusSeconds(3_500)).build());
    merge(cache, outgoing("A1").at(NOW).withStatus(DeliveryStatus.READ).build());
    assertThat(derived()).isNotEqualTo(before);

    cache.database().write(sql -> {
      List<Long> ids =
          sql.list("SELECT id FROM message WHERE id_message = 'A1'", row -> row.getLong("id"));
      Figures.remove(sql, ids);
      return sql.update("DELETE FROM message WHERE id = ?", ids.get(0));
    });

    assertThat(derived()).isEqualTo(before);
    assertThat(cache
            .chats()
            .chats(AccessScope.everything(), Set.of(), Optional.empty(), 10)
            .items()
            .get(0)
            .chat())
        .isEqualTo(CHAT);
  }

  @Test
  void an_erased_person_takes_no_other_chat_along() {
    ChatId hidden = new ChatId("155508384256027@lid");
    merge(cache, outgoing("A1").in(hidden).build());
    merge(cache, incoming("A2").in(hidden).from(CHAT).build());
    merge(cache, incoming("A3").build());
    assertThat(chats()).extracting(ChatLine::chat).containsExactly(CHAT);
    assertThat(chats().get(0).incoming()).isEqualTo(2);

    cache.upkeep().erase(AccessScope.everything(), Set.of(CHAT.value()), NOW);

    assertThat(chats()).extracting(ChatLine::chat).containsExactly(hidden);
    assertThat(chats().get(0).incoming()).isZero();
    assertThat(chats().get(0).outgoing()).isEqualTo(1);
    assertThat(Contents.of(cache, List.of("alias"))).isEmpty();
    List<String> kept = derived();
    cache.upkeep().rebuild();
    assertThat(derived()).isEqualTo(kept);
  }

  @Test
  void a_chat_that_stands_for_others_stays_when_names_are_forgotten() {
    ChatId hidden = new ChatId("155508384256027@lid");
    merge(cache, incoming("A1").in(hidden).from(CHAT).at(NOW.minusSeconds(60)).build());
    merge(cache, incoming("A0").in(GROUP).at(NOW.minusSeconds(90_000)).build());

    cache.upkeep().removeBefore(AccessScope.everything(), NOW.minusSeconds(3_600));

    assertThat(chats()).hasSize(1);
    assertThat(chats().get(0).chat()).isEqualTo(CHAT);
    assertThat(chats().get(0).ids()).containsExactlyInAnyOrder(CHAT, hidden);
  }

  private List<ChatLine> chats() {
    return cache
        .chats()
        .chats(AccessScope.everything(), Set.of(), Optional.empty(), 10)
        .items();
  }

  private List<String> derived() {
    return Contents.of(cache, List.of("figure", "chat", "relation", "alias"));
  }

  private static DeliveryReport report(SqliteDeliveryFigures figures, Window period) {
    return figures.report(
        AccessScope.everything(),
        new DeliveryFilter(Set.of(), period, DeliveryBucket.HOUR, ZoneOffset.UTC));
  }
}
