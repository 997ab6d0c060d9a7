package io.greenjournal.web.journal;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.view.JournalLayout;
import io.greenjournal.core.view.JournalLayout.Column;
import io.greenjournal.web.journal.MessageRow.Cell;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.CardDrawer;
import io.greenjournal.web.messages.ChatAddress;
import io.greenjournal.web.messages.Kinds;
import io.greenjournal.web.messages.Markers;
import io.greenjournal.web.messages.MessageAddress;
import io.greenjournal.web.messages.Person;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes rows of records: what fits on one line, and no more. */
final class RowDrawer {
  private static final int LONGEST = 240;
  private static final Set<DeliveryStatus.Kind> QUIET =
      EnumSet.of(DeliveryStatus.Kind.SENT, DeliveryStatus.Kind.DELIVERED, DeliveryStatus.Kind.READ);

  private static final Set<String> BY_ICON =
      Set.of("image", "video", "document", "audio", "location", "contact", "reply");

  private final PageQuery query;
  private final Map<InstanceId, Instance> instances;
  private final List<String> marked;
  private final JournalLayout layout;
  private final Times times;
  private final Words words;

  RowDrawer(
      PageQuery query,
      Map<InstanceId, Instance> instances,
      List<String> marked,
      JournalLayout layout,
      Times times) {
    this.query = query;
    this.instances = instances;
    this.marked = marked;
    this.layout = layout;
    this.times = times;
    this.words = times.words();
  }

  List<MessageRow> draw(List<CachedRecord> records) {
    List<MessageRow> rows = new ArrayList<>();
    Optional<LocalDate> before = Optional.empty();
    for (CachedRecord record : records) {
      Optional<LocalDate> day = Optional.of(LocalDate.ofInstant(record.at(), times.zone()));
      rows.add(row(record, day.equals(before) ? "" : day(record)));
      before = day;
    }
    return rows;
  }

  private String day(CachedRecord record) {
    LocalDate day = LocalDate.ofInstant(record.at(), times.zone());
    LocalDate today = LocalDate.ofInstant(times.now(), times.zone());
    String named = times.longDay(record.at()).text();
    if (day.equals(today)) {
      return words.of("journal.day.today", named);
    }
    return day.equals(today.minusDays(1)) ? words.of("journal.day.yesterday", named) : named;
  }

  private MessageRow row(CachedRecord cached, String day) {
    JournalRecord record = cached.record();
    MessageKey key = record.key();
    String part = MessageAddress.part(key);
    Person person = Person.of(key.chat(), record.sender());
    String text = text(record);
    return new MessageRow(
        day,
        part,
        layout.beside() ? query.with("open", part).uri() : MessageAddress.of(key),
        query.has("open", part),
        ChatAddress.at(key),
        key.direction() == Direction.OUTGOING,
        person.name(),
        key.chat().isGroup() && record.sender().isPresent()
            ? Person.readable(key.chat().value())
            : "",
        layout.shows(Column.INSTANCE) ? instance(key.instance()) : "",
        Optional.of(cached.at()).filter(at -> layout.shows(Column.TIME)).map(times::clock),
        icon(record),
        kindWord(record),
        !layout.shows(Column.KIND) && isPlainByIcon(record, text),
        Highlight.of(text, marked),
        record.status().filter(s -> layout.shows(Column.STATUS)).map(s -> StatusMark.of(s, words)),
        record.status().map(s -> !QUIET.contains(s.kind())).orElse(false),
        cells(cached));
  }

  private List<Cell> cells(CachedRecord cached) {
    List<Cell> cells = new ArrayList<>();
    if (layout.shows(Column.CHAT)) {
      cells.add(cell(Column.CHAT, Person.readable(cached.record().key().chat().value())));
    }
    if (layout.shows(Column.SENT_BY)) {
      cells.add(cell(
          Column.SENT_BY,
          cached
              .record()
              .sentByApi()
              .map(api -> words.of(api ? "journal.sentBy.api" : "journal.sentBy.phone"))
              .orElse("")));
    }
    if (layout.shows(Column.FIRST_SEEN)) {
      cells.add(cell(Column.FIRST_SEEN, times.at(cached.firstSeenAt()).text()));
    }
    return cells;
  }

  private Cell cell(Column column, String text) {
    return new Cell(words.of("journal.column." + column.word()), text);
  }

  private String instance(InstanceId id) {
    Instance instance = instances.get(id);
    return instance == null ? id.value() : PlainText.name(instance.name());
  }

  /** The mark of a text that could not be handed over is said in words. */
  private String text(JournalRecord record) {
    Optional<String> meaning = Markers.meaning(record.text());
    if (meaning.isPresent()) {
      return words.of(meaning.get());
    }
    String line = PlainText.fileName(record.text().replaceAll("\\s+", " ").strip());
    return line.length() <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, shown(line))) + "…";
  }

  private static int shown(String line) {
    return Math.min(LONGEST, line.codePointCount(0, line.length()));
  }

  private static String icon(JournalRecord record) {
    Kinds.Kind kind = Kinds.of(record.typeMessage());
    return kind.word().equals("text") ? "" : kind.icon();
  }

  private String kindWord(JournalRecord record) {
    return Kinds.of(record.typeMessage()).word().equals("text")
        ? ""
        : CardDrawer.kindWord(record.typeMessage(), words);
  }

  /** With text and an icon beside it, the kind of some messages needs no word. */
  private static boolean isPlainByIcon(JournalRecord record, String text) {
    return !text.isEmpty() && BY_ICON.contains(Kinds.of(record.typeMessage()).word());
  }
}
