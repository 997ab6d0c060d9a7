package io.greenjournal.web.messages;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.message.Details;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.message.Sender;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.UrlPart;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Puts together everything that the page of a message shows. */
final class MessageDrawer {
  private static final int LONGEST_RAW = 200_000;

  private final Times times;
  private final Words words;
  private final RecordReading reading;
  private final Optional<Instance> instance;
  private final Optional<Boolean> tracked;

  MessageDrawer(
      Times times, RecordReading reading, Optional<Instance> instance, Optional<Boolean> tracked) {
    this.times = times;
    this.words = times.words();
    this.reading = reading;
    this.instance = instance;
    this.tracked = tracked;
  }

  MessageView draw(boolean masked) {
    JournalRecord record = reading.record();
    Optional<Details> details = reading.held(reading.present()).map(RecordReading.Held::details);
    List<Card> cards = SeenCards.of(reading, times);
    boolean outgoing = record.key().direction() == Direction.OUTGOING;
    String raw = record.payload().text();
    return new MessageView(
        MessageAddress.of(record.key()),
        words.of(
            outgoing ? "message.title.outgoing" : "message.title.incoming",
            cards.get(0).word()),
        cards.get(0).icon(),
        Person.of(record.key().chat(), record.sender()),
        record.status().map(s -> StatusMark.of(s, words)),
        Optional.of(times.at(reading.history().record().at())),
        new Remarks(words).of(record, details),
        masked ? words.of("message.masked") : "",
        cards,
        outgoing,
        new TimelineDrawer(times).draw(reading.history().timeline(), tracked),
        new ObservationDrawer(times).draw(reading),
        facts(record),
        details.map(MessageDrawer::extras).orElse(List.of()),
        JsonPrinter.print(
            reading.reader().strictJson(record.payload()), n -> words.of("message.raw.folded", n)),
        raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw,
        raw.length() > LONGEST_RAW ? words.of("message.raw.cut", LONGEST_RAW) : "");
  }

  private MessageView.RecordFacts facts(JournalRecord record) {
    MessageKey key = record.key();
    String chats =
        "/journal?instance=" + key.instance() + "&chat=" + UrlPart.of(key.chat().value());
    return new MessageView.RecordFacts(
        key.instance().value(),
        instance.map(i -> PlainText.name(i.name())).orElse(key.instance().value()),
        instance.map(i -> i.messenger().word()).orElse(""),
        key.chat().value(),
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
    List<Block.Fact> facts = new ArrayList<>();
    new TreeMap<>(details.extras())
        .forEach((path, json) -> facts.add(Block.Fact.code(path, FieldChange.shown(json))));
    return facts;
  }
}
