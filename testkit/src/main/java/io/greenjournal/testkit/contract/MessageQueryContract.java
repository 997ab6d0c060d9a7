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
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.MessageQueryPort;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every MessageQueryPort promises. */
public interface MessageQueryContract {
  /** A source as {@link JournalQueryContract#journalsWith} describes. */
  MessageQueryPort messagesWith(List<JournalRecord> records);

  @Test
  default void a_message_is_found_by_its_key() {
    JournalRecord record = outgoing("A1").saying("found").build();
    var messages = messagesWith(List.of(record, outgoing("A2").build()));

    var found = messages.message(AccessScope.everything(), record.key()).orElseThrow();

    assertThat(found.key()).isEqualTo(record.key());
    assertThat(found.content()).isEqualTo(new MessageContent.Text("found"));
  }

  @Test
  default void the_same_id_in_the_other_direction_or_chat_is_another_message() {
    var messages = messagesWith(List.of(outgoing("A1").build()));
    MessageId id = new MessageId("A1");
    assertThat(messages.message(AccessScope.everything(), key(Direction.OUTGOING, id)))
        .isPresent();

    assertThat(messages.message(AccessScope.everything(), key(Direction.INCOMING, id)))
        .isEmpty();
    assertThat(messages.message(
            AccessScope.everything(), new MessageKey(INSTANCE, Direction.OUTGOING, GROUP, id)))
        .isEmpty();
  }

  @Test
  default void a_message_that_is_not_there_is_an_empty_answer() {
    var messages = messagesWith(List.of(outgoing("A1").build()));

    assertThat(messages.message(
            AccessScope.everything(), key(Direction.OUTGOING, new MessageId("MISSING"))))
        .isEmpty();
  }

  @Test
  default void a_message_outside_the_scope_is_not_there() {
    JournalRecord record = outgoing("A1").build();
    var messages = messagesWith(List.of(record));
    assertThat(messages.message(AccessScope.everything(), record.key())).isPresent();

    assertThat(messages.message(AccessScope.only(Set.of(OTHER)), record.key())).isEmpty();
  }

  @Test
  default void a_chat_is_read_in_both_directions_newest_first() {
    var messages = messagesWith(List.of(
        incoming("A1").at(NOW.minusSeconds(300)).build(),
        outgoing("A2").at(NOW.minusSeconds(200)).build(),
        incoming("A3").at(NOW.minusSeconds(100)).build(),
        incoming("ELSEWHERE").in(GROUP).build()));

    var history = messages.chatHistory(AccessScope.everything(), INSTANCE, CHAT, 100);

    assertThat(ids(history)).containsExactly("A3", "A2", "A1");
    assertThat(history.freshness().asOf()).contains(NOW);
  }

  @Test
  default void a_chat_gives_no_more_than_was_asked_for() {
    var messages = messagesWith(List.of(
        incoming("A1").at(NOW.minusSeconds(300)).build(),
        outgoing("A2").at(NOW.minusSeconds(200)).build(),
        incoming("A3").at(NOW.minusSeconds(100)).build()));

    assertThat(ids(messages.chatHistory(AccessScope.everything(), INSTANCE, CHAT, 2)))
        .containsExactly("A3", "A2");
  }

  @Test
  default void a_chat_outside_the_scope_is_empty_and_claims_nothing() {
    var messages = messagesWith(List.of(incoming("A1").build()));
    assertThat(messages.chatHistory(AccessScope.everything(), INSTANCE, CHAT, 9).items())
        .hasSize(1);

    var history = messages.chatHistory(AccessScope.only(Set.of(OTHER)), INSTANCE, CHAT, 9);

    assertThat(history.items()).isEmpty();
    assertThat(history.freshness()).isEqualTo(Freshness.NEVER);
  }

  private static MessageKey key(Direction direction, MessageId id) {
    return new MessageKey(INSTANCE, direction, CHAT, id);
  }

  private static List<String> ids(Reading<Message> reading) {
    return reading.items().stream().map(m -> m.key().id().value()).toList();
  }
}
