package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.GROUP;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.conversation.PollState;
import io.greenjournal.core.conversation.Reacted;
import io.greenjournal.core.conversation.RelationKind;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.MessageContent.Vote;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every Threads promises; records are read by {@link io.greenjournal.testkit.memory.TinyReader}. */
public interface ThreadsContract {
  /** The two sides of one cache. */
  record Threaded(JournalStore store, Threads threads) {}

  Window TWO_WEEKS = Window.last(Duration.ofDays(14), NOW);
  JournalRecord ASKED = outgoing("Q1").at(NOW.minusSeconds(900)).saying("Nine?").build();

  /** An empty cache that looks after {@code INSTANCE}, {@code OTHER} and {@code MAX}. */
  Threaded emptyThreads();

  @Test
  default void an_answer_knows_what_it_answers_and_that_knows_its_answers() {
    var cache = emptyThreads();
    JournalRecord answer = answer("A1", "Q1");
    merge(cache, ASKED, incoming("X1").build(), answer);

    MessageThread later = thread(cache, answer);
    MessageThread asked = thread(cache, ASKED);

    assertThat(later.about()).hasSize(1);
    assertThat(later.about().get(0).kind()).isEqualTo(RelationKind.QUOTE);
    assertThat(later.about().get(0).message().orElseThrow().record()).isEqualTo(ASKED);
    assertThat(ids(asked.answers())).containsExactly("A1");
    assertThat(asked.about()).isEmpty();
    assertThat(thread(cache, incoming("X1").build()).answers()).isEmpty();
  }

  @Test
  default void what_is_not_there_yet_is_found_when_it_comes() {
    var cache = emptyThreads();
    JournalRecord answer = answer("A1", "Q1");
    merge(cache, answer);
    assertThat(thread(cache, answer).about().get(0).target())
        .isEqualTo(ASKED.key().id());
    assertThat(thread(cache, answer).about().get(0).message()).isEmpty();

    merge(cache, ASKED);

    assertThat(thread(cache, answer).about().get(0).message()).isPresent();
    assertThat(ids(thread(cache, ASKED).answers())).containsExactly("A1");
  }

  @Test
  default void of_each_person_the_latest_reaction_stands() {
    var cache = emptyThreads();
    merge(
        cache,
        ASKED,
        reaction("R1", "👍", 60),
        reaction("R2", "🔥", 50),
        outgoing("R3")
            .withType("reactionMessage")
            .with("\"stanzaId\":\"Q1\"")
            .saying("🙏")
            .at(NOW.minusSeconds(40))
            .build());

    assertThat(thread(cache, ASKED).reactions())
        .extracting(Reacted::emoji)
        .containsExactly("🙏", "🔥");
    assertThat(thread(cache, ASKED).reactions().get(0).sender()).isEmpty();

    merge(cache, reaction("R4", "", 30));

    assertThat(thread(cache, ASKED).reactions()).extracting(Reacted::emoji).containsExactly("🙏");
  }

  @Test
  default void a_poll_stands_as_its_latest_update_says() {
    var cache = emptyThreads();
    JournalRecord poll = outgoing("P1")
        .withType("pollMessage")
        .saying("When?")
        .with("\"options\":[{\"optionName\":\"Today\"},{\"optionName\":\"Never\"}]")
        .at(NOW.minusSeconds(900))
        .build();
    merge(cache, poll);
    assertThat(thread(cache, poll).poll().orElseThrow().votes())
        .containsExactly(new Vote("Today", List.of()), new Vote("Never", List.of()));
    assertThat(thread(cache, poll).poll().orElseThrow().updatedAt()).isEmpty();

    merge(cache, votes("U2", 50, "\"1@c.us\",\"2@c.us\"", ""), votes("U1", 60, "\"1@c.us\"", ""));

    PollState state = thread(cache, poll).poll().orElseThrow();
    assertThat(state.name()).isEqualTo("When?");
    assertThat(state.votes())
        .containsExactly(
            new Vote("Today", List.of("1@c.us", "2@c.us")), new Vote("Never", List.of()));
    assertThat(state.updatedAt()).contains(NOW.minusSeconds(50));
    assertThat(thread(cache, noPoll(cache)).poll()).isEmpty();
  }

  /** A message that is no poll, merged. */
  private static JournalRecord noPoll(Threaded cache) {
    merge(cache, ASKED);
    return ASKED;
  }

  @Test
  default void edits_and_deletions_are_found_by_the_message_they_happened_to() {
    var cache = emptyThreads();
    merge(
        cache,
        ASKED,
        outgoing("E1").withType("editedMessage").with("\"stanzaId\":\"Q1\"").build(),
        outgoing("D1").withType("deletedMessage").with("\"stanzaId\":\"Q1\"").build());

    MessageThread thread = thread(cache, ASKED);

    assertThat(ids(thread.edits())).containsExactly("E1");
    assertThat(ids(thread.deletions())).containsExactly("D1");
    assertThat(thread.answers()).isEmpty();
  }

  @Test
  default void the_same_id_in_another_chat_or_instance_is_another_message() {
    var cache = emptyThreads();
    merge(cache, ASKED);
    merge(cache, outgoing("Q1").in(GROUP).build());
    merge(cache, outgoing("Q1").of(OTHER).build());
    merge(cache, answer("A1", "Q1"));

    assertThat(thread(cache, outgoing("Q1").in(GROUP).build()).answers()).isEmpty();
    assertThat(thread(cache, outgoing("Q1").of(OTHER).build()).answers()).isEmpty();
    assertThat(thread(cache, ASKED).answers()).hasSize(1);
  }

  @Test
  default void what_lies_outside_the_scope_has_no_thread_and_masked_emojis_stay_inside() {
    var cache = emptyThreads();
    merge(cache, ASKED, reaction("R1", "👍", 60), answer("A1", "Q1"));
    var masked = new AccessScope(Optional.empty(), Set.of(INSTANCE));

    assertThat(cache.threads().thread(AccessScope.only(Set.of(OTHER)), ASKED.key()))
        .isEmpty();
    assertThat(cache.threads().threads(AccessScope.only(Set.of(OTHER)), List.of(ASKED.key())))
        .isEmpty();
    MessageThread thread = cache.threads().thread(masked, ASKED.key()).orElseThrow();
    assertThat(thread.reactions()).isEmpty();
    assertThat(thread.answers()).hasSize(1);
  }

  @Test
  default void many_messages_are_asked_for_at_once() {
    var cache = emptyThreads();
    JournalRecord elsewhere = outgoing("Q1").in(GROUP).of(OTHER).build();
    JournalRecord answer = answer("A1", "Q1");
    JournalRecord hidden = incoming("A2")
        .in(new ChatId("155508384256027@lid"))
        .from(CHAT)
        .withType("quotedMessage")
        .with("\"stanzaId\":\"Q1\"")
        .build();
    merge(cache, ASKED, answer, hidden, reaction("R1", "👍", 60), elsewhere);
    List<MessageKey> keys = List.of(
        hidden.key(),
        incoming("X1").build().key(),
        elsewhere.key(),
        ASKED.key(),
        incoming("R1").build().key(),
        answer.key());

    Map<MessageKey, MessageThread> all = cache.threads().threads(AccessScope.everything(), keys);

    assertThat(all.keySet())
        .containsExactly(
            hidden.key(), elsewhere.key(), ASKED.key(), incoming("R1").build().key(), answer.key());
    all.forEach((key, thread) -> assertThat(thread)
        .isEqualTo(cache.threads().thread(AccessScope.everything(), key).orElseThrow()));
    assertThat(all)
        .hasEntrySatisfying(
            ASKED.key(),
            thread -> assertThat(ids(thread.answers())).containsExactlyInAnyOrder("A1", "A2"))
        .hasEntrySatisfying(
            hidden.key(), thread -> assertThat(thread.about().get(0).message()).isPresent())
        .containsEntry(elsewhere.key(), MessageThread.NOTHING);
    assertThat(cache.threads().threads(AccessScope.only(Set.of(OTHER)), keys))
        .containsOnlyKeys(elsewhere.key());
    assertThat(cache.threads().threads(AccessScope.everything(), List.of())).isEmpty();
  }

  @Test
  default void a_thread_goes_on_under_another_id_of_the_person() {
    var cache = emptyThreads();
    merge(cache, ASKED);
    ChatId hidden = new ChatId("155508384256027@lid");
    merge(
        cache,
        incoming("A1")
            .in(hidden)
            .from(CHAT)
            .withType("quotedMessage")
            .with("\"stanzaId\":\"Q1\"")
            .build());

    assertThat(ids(thread(cache, ASKED).answers())).containsExactly("A1");
  }

  private static JournalRecord answer(String id, String answered) {
    return incoming(id)
        .withType("quotedMessage")
        .with("\"stanzaId\":\"" + answered + "\"")
        .saying("Yes")
        .build();
  }

  private static JournalRecord reaction(String id, String emoji, int secondsAgo) {
    return incoming(id)
        .withType("reactionMessage")
        .with("\"stanzaId\":\"Q1\"")
        .saying(emoji)
        .at(NOW.minusSeconds(secondsAgo))
        .build();
  }

  private static JournalRecord votes(String id, int secondsAgo, String today, String never) {
    return incoming(id)
        .withType("pollUpdateMessage")
        .with("\"stanzaId\":\"P1\",\"votes\":[{\"optionName\":\"Today\",\"optionVoters\":[" + today
            + "]},{\"optionName\":\"Never\",\"optionVoters\":[" + never + "]}]")
        .at(NOW.minusSeconds(secondsAgo))
        .build();
  }

  private static MessageThread thread(Threaded cache, JournalRecord record) {
    return cache.threads().thread(AccessScope.everything(), record.key()).orElseThrow();
  }

  private static List<String> ids(List<CachedRecord> records) {
    return records.stream()
        .map(CachedRecord::record)
        .map(JournalRecord::key)
        .map(MessageKey::id)
        .map(id -> id.value())
        .toList();
  }

  private static void merge(Threaded cache, JournalRecord... records) {
    for (JournalRecord record : records) {
      cache
          .store()
          .merge(
              Batch.of(record.key().instance(), record.journal(), TWO_WEEKS, NOW, List.of(record)),
              NOW);
    }
  }
}
