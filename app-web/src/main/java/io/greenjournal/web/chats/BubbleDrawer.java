package io.greenjournal.web.chats;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.conversation.Reference;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.web.messages.Card;
import io.greenjournal.web.messages.ChatCard;
import io.greenjournal.web.messages.ChatCards;
import io.greenjournal.web.messages.Edits;
import io.greenjournal.web.messages.Kinds;
import io.greenjournal.web.messages.KnownNames;
import io.greenjournal.web.messages.MessageAddress;
import io.greenjournal.web.messages.Person;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.messages.TimelineView;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws messages one after the other. Not thread-safe. */
final class BubbleDrawer {
  private static final int MOST_ANSWERS = 5;
  private static final Duration AT_ONCE = Duration.ofMinutes(5);

  private final ChatCards cards;
  private final Map<MessageKey, RecordHistory> histories;
  private final AccessScope scope;
  private final Streams.Anchors anchors;
  private final KnownNames names;
  private final Times times;
  private final Words words;
  private Optional<CachedRecord> before = Optional.empty();

  BubbleDrawer(
      ChatCards cards,
      Map<MessageKey, RecordHistory> histories,
      AccessScope scope,
      Streams.Anchors anchors,
      KnownNames names,
      Times times) {
    this.cards = cards;
    this.histories = histories;
    this.scope = scope;
    this.anchors = anchors;
    this.names = names;
    this.times = times;
    this.words = times.words();
  }

  /** Something stands between the message before and the next one. */
  void pause() {
    before = Optional.empty();
  }

  /** @param about the message elsewhere that something happened to; empty for what was said */
  StreamItem draw(CachedRecord message, MessageThread thread, Optional<Reference> about) {
    if (about.isPresent()) {
      pause();
      return event(message, about.get());
    }
    boolean joined = before.map(b -> isJoined(b, message)).orElse(false);
    before = Optional.of(message);
    return bubble(message, thread, joined);
  }

  private StreamItem event(CachedRecord message, Reference about) {
    JournalRecord record = message.record();
    MessageKey key = record.key();
    String kind = "chats.event." + about.kind().name();
    return new StreamItem.Event(
        anchors.of(key),
        anchors.isOpened(key),
        Kinds.of(record.typeMessage()).icon(),
        words.of(kind, isolated(who(record)), isolated(record.text())),
        about.message().map(m -> anchors.href(m.record().key())).orElse(""),
        MessageAddress.of(key),
        times.clock(message.at()));
  }

  private StreamItem bubble(CachedRecord message, MessageThread thread, boolean joined) {
    JournalRecord record = message.record();
    MessageKey key = record.key();
    boolean masked = scope.masks(key.instance());
    ChatCard card =
        cards.draw(Optional.ofNullable(histories.get(key)), thread, anchors::href, names, times);
    Edits edits = Edits.of(record, thread, card.cards(), card.revision(), times);
    Person sender = Person.of(key.chat(), record.sender());
    boolean named = key.chat().isGroup() && key.direction() == Direction.INCOMING && !joined;
    return new StreamItem.Bubble(
        anchors.of(key),
        anchors.isOpened(key),
        key.direction() == Direction.OUTGOING,
        named ? sender.name() : "",
        sender.isNamed() ? sender.readableId() : "",
        sender.tone(),
        joined,
        gone(thread, card),
        edits.word(),
        card.forwarded(),
        masked ? List.<Card>of() : List.of(edits.present()),
        masked ? List.of() : edits.earlier(),
        MessageAddress.of(key),
        times.clock(message.at()),
        record.status().map(s -> StatusMark.of(s, words)),
        steps(card.steps()),
        card.reached()
            .map(event -> reached(event, message.at()))
            .filter(moment -> !moment.text().equals(times.clock(message.at()).text())),
        reactions(thread),
        answers(thread));
  }

  private List<StreamItem.Answer> answers(MessageThread thread) {
    return thread.answers().stream()
        .limit(MOST_ANSWERS)
        .map(answer -> new StreamItem.Answer(
            who(answer.record()), anchors.href(answer.record().key()), times.brief(answer.at())))
        .toList();
  }

  private String gone(MessageThread thread, ChatCard card) {
    if (!thread.deletions().isEmpty()) {
      return words.of(
          "chats.deleted.at", times.brief(thread.deletions().get(0).at()).text());
    }
    return card.revision().isDeleted() ? words.of("chats.deleted") : "";
  }

  private static String steps(TimelineView line) {
    return line.steps().stream()
        .map(step -> step.mark().word() + " " + step.at().text())
        .collect(Collectors.joining(" · "));
  }

  /** With the day only when it is another. */
  private Moment reached(StatusEvent event, Instant sent) {
    Instant at = event.at().orElse(event.observedAt());
    boolean sameDay =
        LocalDate.ofInstant(at, times.zone()).equals(LocalDate.ofInstant(sent, times.zone()));
    return sameDay ? times.clock(at) : times.at(at);
  }

  private List<StreamItem.Reaction> reactions(MessageThread thread) {
    return thread.reactions().stream()
        .collect(Collectors.groupingBy(
            reacted -> reacted.emoji(), LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> new StreamItem.Reaction(
            e.getKey(),
            e.getValue().size() > 1 ? words.number(e.getValue().size()) : "",
            words.of(
                "chats.reaction",
                e.getValue().stream()
                    .map(reacted -> isolated(who(reacted.record().record())))
                    .collect(Collectors.joining(", ")))))
        .toList();
  }

  private String who(JournalRecord record) {
    return record.key().direction() == Direction.OUTGOING
        ? words.of("message.us")
        : Person.of(record.key().chat(), record.sender()).name();
  }

  /** A stretch of foreign text inside a sentence of ours. */
  private static String isolated(String text) {
    return "\u2068" + PlainText.name(text) + "\u2069";
  }

  private static boolean isJoined(CachedRecord before, CachedRecord next) {
    return before.record().key().direction() == next.record().key().direction()
        && before
            .record()
            .sender()
            .map(s -> s.id())
            .equals(next.record().sender().map(s -> s.id()))
        && Duration.between(before.at(), next.at()).compareTo(AT_ONCE) < 0;
  }
}
