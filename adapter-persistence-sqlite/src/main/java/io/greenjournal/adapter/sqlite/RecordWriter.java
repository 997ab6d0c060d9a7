package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.conversation.PersonIds;
import io.greenjournal.core.delivery.DeliveryTimes;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Precedence;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the records of one journal with their observations, timeline, index and counts, in one transaction. */
final class RecordWriter {
  private static final int OUTGOING = JournalCode.of(Journal.OUTGOING);

  private final Sql sql;
  private final Dictionaries words;
  private final PayloadHash hash;
  private final RelationWriter relations;
  private final PayloadWriter payloads;
  private final InstanceId instance;
  private final long inst;
  private final int dir;
  private final long seenMs;
  private final RowIds ids;
  private final Figures figures = new Figures();
  private final ChatActivity activity = new ChatActivity();
  private final WaitingStatuses waiting;

  RecordWriter(
      Sql sql,
      Dictionaries words,
      PayloadHash hash,
      RelationWriter relations,
      PayloadWriter payloads,
      InstanceId instance,
      int dir,
      Instant seenAt) {
    this.relations = relations;
    this.sql = sql;
    this.words = words;
    this.hash = hash;
    this.payloads = payloads;
    this.instance = instance;
    this.inst = Instances.numbered(sql, instance);
    this.dir = dir;
    this.seenMs = Times.millis(seenAt);
    this.ids = new RowIds(sql);
    this.waiting = new WaitingStatuses(sql, inst);
  }

  long inst() {
    return inst;
  }

  Copy copy(JournalRecord record) {
    return new Copy(record, hash.of(record.payload().bytes()));
  }

  long chat(ChatId chat) {
    return words.chat(sql, inst, chat);
  }

  private static final String INSERT = """
      INSERT INTO message (id, inst, dir, type, status, api, ts, id_message, chat, sender, text, own_status, hash,
                           payload, codec, observed_ms, seen_ms, source)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INDEX = "INSERT INTO fts (rowid, text, tags) VALUES (?, ?, ?)";

  /** Adds a record that the cache does not know, of which these distinct copies came. */
  void insert(long second, List<Copy> copies) {
    Copy shown = Collections.max(copies, Copy.BY_PRECEDENCE);
    JournalRecord record = shown.record();
    long id = ids.next(second);
    long type = words.kind(sql, record.typeMessage());
    List<StatusEvent> told = dir == OUTGOING ? waiting.take(record.key()) : List.<StatusEvent>of();
    long status = words.status(sql, highest(highest(Optional.empty(), copies), told));
    StoredPayload stored = payloads.store(inst, id, shown.payload());
    sql.update(
        INSERT,
        id,
        inst,
        dir,
        type,
        status,
        api(record),
        timestamp(record),
        record.key().id().value(),
        chat(record.key().chat()),
        words.sender(sql, inst, record.sender()),
        record.text(),
        words.status(sql, record.status()),
        shown.hash(),
        stored.bytes(),
        stored.codec(),
        seenMs,
        seenMs,
        SourceCode.of(record.source()));
    sql.update(INDEX, id, SearchText.normalise(record.text()), Tags.of(inst, dir, type));
    copies.forEach(copy -> notice(id, copy));
    told.forEach(event -> notice(id, event));
    copies.stream().filter(copy -> !copy.isSame(shown)).forEach(copy -> keepBeside(id, copy));
    figures.add(fact(id, type, status, api(record), copies.size() + told.size()));
    activity.add(chat(record.key().chat()), id, dir);
    relations.add(sql, id, chat(record.key().chat()), record);
    link(record);
  }

  /** Takes in copies that the cache does not have yet of a record that it knows. */
  void update(Known known, List<Copy> fresh) {
    Optional<Fact> counted = Fact.of(sql, known.id());
    JournalRecord before = asReceived(known.id());
    Copy best = Collections.max(fresh, Copy.BY_PRECEDENCE);
    boolean replaced = Precedence.INSTANCE.compare(best.record(), before) > 0;
    long type = replaced ? words.kind(sql, best.record().typeMessage()) : known.type();
    long status = words.status(sql, highest(status(known), fresh));
    if (replaced) {
      replace(known, best);
      relations.replace(sql, known.id(), chat(best.record().key().chat()), best.record());
      link(best.record());
      if (type != known.type() || !best.record().text().equals(before.text())) {
        index(known.id(), best.record().text(), type);
      }
    }
    if (status != known.status()) {
      sql.update("UPDATE message SET status = ? WHERE id = ?", status, known.id());
    }
    fresh.forEach(copy -> notice(known.id(), copy));
    fresh.stream()
        .filter(copy -> !(replaced && copy.isSame(best)))
        .forEach(copy -> keepBeside(known.id(), copy));
    counted.ifPresent(
        then -> Fact.of(sql, known.id()).ifPresent(now -> figures.replace(then, now)));
  }

  /** Dates a status of a record that the cache knows, which no copy of it tells. */
  void date(Known known, StatusEvent told) {
    Optional<Fact> counted = Fact.of(sql, known.id());
    long status = words.status(sql, highest(status(known), List.of(told)));
    if (status != known.status()) {
      sql.update("UPDATE message SET status = ? WHERE id = ?", status, known.id());
    }
    notice(known.id(), told);
    counted.ifPresent(
        then -> Fact.of(sql, known.id()).ifPresent(now -> figures.replace(then, now)));
  }

  /** What one copy alone says never tells how long something took. */
  private Fact fact(long id, long type, long status, int api, int tellers) {
    return tellers == 1
        ? new Fact(inst, RowId.second(id), dir, type, status, api, DeliveryTimes.UNKNOWN)
        : Fact.of(sql, id).orElseThrow();
  }

  private void link(JournalRecord record) {
    PersonIds.linked(record, Times.ofMillis(seenMs)).ifPresent(new Aliases(sql, words, inst)::link);
  }

  void finish() {
    figures.write(sql);
    activity.write(sql);
  }

  private static final String KEEP_SHOWN = """
      INSERT INTO observation (message, hash, payload, codec, observed_ms, source)
      SELECT id, hash, payload, codec, observed_ms, source FROM message WHERE id = ?
      """;
  private static final String REPLACE = """
      UPDATE message SET type = ?, api = ?, ts = ?, sender = ?, text = ?, own_status = ?, hash = ?, payload = ?,
                         codec = ?, observed_ms = ?, source = ?
       WHERE id = ?
      """;

  private void replace(Known known, Copy copy) {
    JournalRecord record = copy.record();
    StoredPayload stored = payloads.store(inst, known.id(), copy.payload());
    sql.update(KEEP_SHOWN, known.id());
    sql.update(
        REPLACE,
        words.kind(sql, record.typeMessage()),
        api(record),
        timestamp(record),
        words.sender(sql, inst, record.sender()),
        record.text(),
        words.status(sql, record.status()),
        copy.hash(),
        stored.bytes(),
        stored.codec(),
        seenMs,
        SourceCode.of(record.source()),
        known.id());
  }

  private void index(long id, String text, long type) {
    sql.update(
        "UPDATE fts SET text = ?, tags = ? WHERE rowid = ?",
        SearchText.normalise(text),
        Tags.of(inst, dir, type),
        id);
  }

  private void keepBeside(long id, Copy copy) {
    StoredPayload stored = payloads.store(inst, id, copy.payload());
    sql.update(
        "INSERT INTO observation (message, hash, payload, codec, observed_ms, source)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        id,
        copy.hash(),
        stored.bytes(),
        stored.codec(),
        seenMs,
        SourceCode.of(copy.record().source()));
  }

  /** As {@link StatusEvent#and} says; what is known already writes nothing. */
  private static final String EVENT = """
      INSERT INTO status_event (message, status, at, observed_ms, source, detail) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET at = ifnull(min(at, excluded.at), ifnull(at, excluded.at)),
        observed_ms = min(observed_ms, excluded.observed_ms), source = min(source, excluded.source),
        detail = max(detail, excluded.detail)
      WHERE excluded.at < ifnull(at, 9223372036854775807) OR excluded.observed_ms < observed_ms
         OR excluded.source < source OR excluded.detail > detail
      """;

  /** Dates the status that a copy names. */
  private void notice(long id, Copy copy) {
    copy.record()
        .status()
        .filter(status -> status.kind() != DeliveryStatus.Kind.UNKNOWN)
        .ifPresent(status -> notice(
            id,
            new StatusEvent(
                status,
                VendorTime.of(copy.record().timestamp()),
                Times.ofMillis(seenMs),
                copy.record().source(),
                "")));
  }

  private void notice(long id, StatusEvent event) {
    sql.update(
        EVENT,
        id,
        words.status(sql, Optional.of(event.status())),
        event.at().map(Instant::getEpochSecond).orElse(null),
        Times.millis(event.observedAt()),
        SourceCode.of(event.source()),
        event.detail());
  }

  private static final String AS_RECEIVED =
      RecordRow.selectAsReceived("FROM message m\n") + " WHERE m.id = ?";

  private JournalRecord asReceived(long id) {
    return sql.first(AS_RECEIVED, row -> RecordRow.record(row, instance, sql.payloads()), "[]", id)
        .orElseThrow();
  }

  private Optional<DeliveryStatus> status(Known known) {
    return sql.first(
        "SELECT word FROM delivery_status WHERE id = ?",
        row -> new DeliveryStatus(row.getString("word")),
        known.status());
  }

  private static Optional<DeliveryStatus> highest(
      Optional<DeliveryStatus> known, Collection<Copy> copies) {
    Optional<DeliveryStatus> highest = known;
    for (Copy copy : copies) {
      Optional<DeliveryStatus> own = copy.record().status();
      highest = highest.map(h -> own.map(h::merge).orElse(h)).or(() -> own);
    }
    return highest;
  }

  private static Optional<DeliveryStatus> highest(
      Optional<DeliveryStatus> known, List<StatusEvent> told) {
    return told.stream()
        .map(StatusEvent::status)
        .reduce(DeliveryStatus::merge)
        .map(highest -> known.map(highest::merge).orElse(highest))
        .or(() -> known);
  }

  private static int api(JournalRecord record) {
    return record.sentByApi().map(byApi -> byApi ? 1 : 0).orElse(-1);
  }

  private static @Nullable Long timestamp(JournalRecord record) {
    return record.timestamp().isPresent() ? (Long) record.timestamp().getAsLong() : null;
  }
}
