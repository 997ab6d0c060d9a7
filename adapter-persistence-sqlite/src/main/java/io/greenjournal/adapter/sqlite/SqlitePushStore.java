package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.PushStore;
import io.greenjournal.core.push.DeliveryNews;
import io.greenjournal.core.push.Notification;
import io.greenjournal.core.push.PushFigures;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Merges notifications in SQLite, each in a transaction of its own; those that come at once share one. */
final class SqlitePushStore implements PushStore {
  private static final Logger LOG = LoggerFactory.getLogger(SqlitePushStore.class);
  private static final long DAY_MS = 86_400_000L;

  private final SqliteDatabase database;
  private final Instances instances;
  private final Dictionaries words;
  private final RelationWriter relations;
  private final PayloadHash hash;
  private final Payloads payloads;
  private final PayloadUpkeep upkeep;

  SqlitePushStore(
      SqliteDatabase database,
      Instances instances,
      Dictionaries words,
      JournalRecordReader reader,
      Payloads payloads,
      PayloadUpkeep upkeep) {
    this.relations = new RelationWriter(reader);
    this.database = database;
    this.instances = instances;
    this.words = words;
    this.payloads = payloads;
    this.upkeep = upkeep;
    this.hash = database.read(PayloadHash::of);
  }

  @Override
  public void keep(InstanceId instance, Notification notification, Instant at) {
    int added;
    try {
      added = keep(instance, notification, at, payloads.writer());
    } catch (ThumbnailsFailedException e) {
      LOG.warn("{}; they stay in their payloads", e.getMessage());
      added = keep(instance, notification, at, payloads.writerWithoutCuts());
    }
    upkeep.added(added);
  }

  private int keep(
      InstanceId instance, Notification notification, Instant now, PayloadWriter stored) {
    return database.write(sql -> {
      if (instances.isForgotten(instance)) {
        return 0;
      }
      long inst = Instances.numbered(sql, instance);
      WaitingStatuses.forgetOld(sql, now);
      KeptNotifications.forgetOld(sql, now);
      count(sql, inst, now);
      int added = notification.accept(new Keeping(sql, instance, inst, now, stored));
      stored.finish(now);
      return added;
    });
  }

  private static final String COUNT = """
      INSERT INTO push_figure (inst, last_ms, day, taken) VALUES (?, ?, ?, 1)
      ON CONFLICT DO UPDATE SET taken = iif(day = excluded.day, taken + 1, 1), day = excluded.day,
        last_ms = excluded.last_ms
      """;

  private static void count(Sql sql, long inst, Instant now) {
    sql.update(COUNT, inst, Times.millis(now), day(now));
  }

  private static long day(Instant at) {
    return Math.floorDiv(at.toEpochMilli(), DAY_MS);
  }

  /** What each kind does to the cache; tells how many records were added. */
  private final class Keeping implements Notification.Visitor<Integer> {
    private final Sql sql;
    private final InstanceId instance;
    private final long inst;
    private final Instant now;
    private final PayloadWriter stored;

    Keeping(Sql sql, InstanceId instance, long inst, Instant now, PayloadWriter stored) {
      this.sql = sql;
      this.instance = instance;
      this.inst = inst;
      this.now = now;
      this.stored = stored;
    }

    @Override
    public Integer message(Notification.MessageSeen message) {
      JournalRecord record = message.record();
      Batch one = Batch.of(instance, record.journal(), new Window(now, now), now, List.of(record));
      RecordWriter writer = writer(record.journal());
      MergeOutcome outcome =
          new RecordMerge(writer, sql, KeptOut.of(sql, hash, inst), now).merge(one);
      writer.finish();
      return outcome.added();
    }

    @Override
    public Integer delivery(Notification.DeliveryChanged delivery) {
      DeliveryNews news = delivery.news();
      Optional<Known> known = find(news);
      if (known.isPresent()) {
        RecordWriter writer = writer(Journal.OUTGOING);
        writer.date(known.get(), news.event(now));
        writer.finish();
      } else if (!KeptOut.of(sql, hash, inst)
          .refuses(news.key().chat(), news.at().orElse(now))) {
        new WaitingStatuses(sql, inst).add(news, now);
      }
      return 0;
    }

    private Optional<Known> find(DeliveryNews news) {
      return sql.first(
          KNOWN,
          Known::read,
          news.key().id().value(),
          JournalCode.of(Journal.OUTGOING),
          news.key().chat().value(),
          inst);
    }

    /** What the instance is like is remembered elsewhere. */
    @Override
    public Integer state(Notification.StateChanged state) {
      return 0;
    }

    @Override
    public Integer call(Notification.CallChanged call) {
      KeptNotifications.add(sql, hash, inst, call.envelope(), now);
      return 0;
    }

    @Override
    public Integer other(Notification.Other other) {
      KeptNotifications.add(sql, hash, inst, other.envelope(), now);
      return 0;
    }

    private RecordWriter writer(Journal journal) {
      return new RecordWriter(
          sql, words, hash, relations, stored, instance, JournalCode.of(journal), now);
    }
  }

  private static final String KNOWN = """
      SELECT m.id, m.type, m.status, m.hash
        FROM chat c CROSS JOIN message m ON m.id_message = ? AND m.chat = c.id AND m.dir = ?
       WHERE c.wid = ? AND c.inst = ?
      """;
  private static final String FIGURE =
      "SELECT last_ms, iif(day = ?, taken, 0) AS taken FROM push_figure WHERE inst = ?";
  private static final String WAITING = "SELECT count(*) AS n FROM waiting_status WHERE inst = ?";
  private static final String KEPT =
      "SELECT kind, count(*) AS n FROM notification WHERE inst = ? GROUP BY kind";

  @Override
  public PushFigures figures(AccessScope scope, InstanceId instance, Instant now) {
    if (!scope.allows(instance)) {
      return PushFigures.NONE;
    }
    return database.read(sql -> Instances.number(sql, instance)
        .map(inst -> figures(sql, inst, now))
        .orElse(PushFigures.NONE));
  }

  private static PushFigures figures(Sql sql, long inst, Instant now) {
    Map<String, Long> kept = new HashMap<>();
    sql.each(KEPT, row -> kept.put(row.getString("kind"), row.getLong("n")), inst);
    long waiting = sql.first(WAITING, row -> row.getLong("n"), inst).orElse(0L);
    return sql.first(
            FIGURE,
            row -> new PushFigures(
                Optional.of(Times.millis(row, "last_ms")), row.getLong("taken"), waiting, kept),
            day(now),
            inst)
        .orElse(PushFigures.NONE);
  }
}
