package io.greenjournal.web.messages;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Details;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.message.Revision;
import io.greenjournal.core.message.Sender;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.UrlPart;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together everything that the page of a message shows. */
final class MessageDrawer {
  private static final int LONGEST_RAW = 200_000;

  private final Times times;
  private final Words words;
  private final RecordReading reading;
  private final Circumstances known;

  MessageDrawer(Times times, RecordReading reading, Circumstances known) {
    this.times = times;
    this.words = times.words();
    this.reading = reading;
    this.known = known;
  }

  MessageView draw() {
    JournalRecord record = reading.record();
    Optional<Details> details = reading.held(reading.present()).map(RecordReading.Held::details);
    List<Card> cards = cards(record, details);
    boolean outgoing = record.key().direction() == Direction.OUTGOING;
    RawView raw = raw(record.payload());
    return new MessageView(
        MessageAddress.of(record.key()),
        words.of(
            outgoing ? "message.title.outgoing" : "message.title.incoming",
            cards.get(0).word()),
        cards.get(0).icon(),
        person(record),
        record.status().map(s -> StatusMark.of(s, words)),
        Optional.of(times.at(reading.history().record().at())),
        new Remarks(words).of(record, details),
        known.masked() ? words.of("message.masked") : "",
        cards,
        outgoing,
        new TimelineDrawer(times).draw(reading.history().timeline(), known.tracked(), known.asOf()),
        new RelatedDrawer(times).draw(known.thread()),
        new ObservationDrawer(times).draw(reading),
        facts(record),
        details.map(MessageDrawer::extras).orElse(List.of()),
        raw);
  }

  /** The other side; of one that we wrote it is called as in the latest message that came from there. */
  private Person person(JournalRecord record) {
    ChatId chat = record.key().chat();
    boolean known =
        record.sender().isPresent() || chat.isGroup() || record.journal().isStatuses();
    if (known) {
      return Person.of(chat, record.sender());
    }
    String name = reading.name(chat.value());
    return name.equals(Person.readable(chat.value()))
        ? Person.of(chat)
        : Person.named(name, chat.value());
  }

  private List<Card> cards(JournalRecord record, Optional<Details> details) {
    List<Card> cards = new ArrayList<>(SeenCards.of(reading, times));
    if (known.masked()) {
      return cards;
    }
    known.thread().poll().ifPresent(poll -> cards.set(0, reading.voted(cards.get(0), poll)));
    Edits edits = Edits.of(
        record,
        known.thread(),
        cards,
        details.map(Details::revision).orElse(Revision.NOT_TOLD),
        times);
    return Stream.concat(Stream.of(edits.present()), edits.earlier().stream()).toList();
  }

  private RawView raw(Payload payload) {
    if (known.masked()) {
      return RawView.none(words.of("message.raw.masked"));
    }
    if (payload.fidelity() == Payload.Fidelity.DAMAGED) {
      return RawView.none(words.of("message.raw.damaged"));
    }
    String text = payload.text();
    boolean cut = text.length() > LONGEST_RAW;
    return new RawView(
        tokens(payload, text),
        cut ? text.substring(0, LONGEST_RAW) : text,
        cut ? words.of("message.raw.cut", LONGEST_RAW) : "",
        MessageAddress.of(reading.record().key()) + "/raw?observation=" + reading.present());
  }

  /** What is no JSON at all is shown as it came, not as the JSON text that programs get of it. */
  private List<JsonToken> tokens(Payload payload, String text) {
    String strict = reading.reader().strictJson(payload);
    return strict.startsWith("\"") && !text.strip().startsWith("\"")
        ? List.of(new JsonToken("p", text))
        : JsonPrinter.print(strict, n -> words.of("message.raw.folded", n));
  }

  private MessageView.RecordFacts facts(JournalRecord record) {
    MessageKey key = record.key();
    String chats =
        "/journal?instance=" + key.instance() + "&chat=" + UrlPart.of(key.chat().value());
    return new MessageView.RecordFacts(
        key.instance().value(),
        known
            .instance()
            .map(i -> PlainText.name(i.name()))
            .orElse(key.instance().value()),
        known.instance().map(i -> i.messenger().word()).orElse(""),
        key.chat().value(),
        Person.readable(key.chat().value()),
        Phones.dialled(key.chat().value()).orElse(""),
        chats,
        record.journal().isStatuses() ? "" : ChatAddress.at(key),
        record
            .sender()
            .map(Sender::id)
            .filter(id -> !id.equals(key.chat().value()))
            .orElse(""),
        record.sender().map(s -> PlainText.name(s.displayName())).orElse(""),
        key.id().value(),
        key.id().isSynthetic(),
        times.exact(reading.history().record().firstSeenAt()),
        lastAction(record),
        times.zone().getId());
  }

  private Optional<Moment> lastAction(JournalRecord record) {
    return VendorTime.of(record.timestamp()).map(times::exact);
  }

  private static List<Block.Fact> extras(Details details) {
    return PlainFields.of(details.extras());
  }
}
