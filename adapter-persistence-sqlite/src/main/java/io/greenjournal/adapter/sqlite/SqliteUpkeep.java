package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Removed;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.Upkeep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Keeps the database in order, in transactions short enough that a merge between two of them hardly waits. */
final class SqliteUpkeep implements Upkeep {
  private static final int RECORDS_AT_ONCE = 500;

  private final SqliteDatabase database;
  private final Dictionaries words;
  private final JournalRecordReader reader;
  private final Consumer<InstanceId> onChange;
  private final Space space;
  private final Space pictures;

  /** @param onChange is told of each instance whose records or coverage have changed */
  SqliteUpkeep(
      SqliteDatabase database,
      Thumbnails thumbnails,
      Dictionaries words,
      JournalRecordReader reader,
      Consumer<InstanceId> onChange) {
    this.reader = reader;
    this.database = database;
    this.words = words;
    this.onChange = onChange;
    this.space = new Space(database);
    this.pictures = new Space(thumbnails.database());
  }

  /** Some records of one instance: a walk along an index, which gives some ids at a time. */
  private record Walk(long inst, String condition, List<Object> values) {
    private static final String COUNT = """
        SELECT count(*) AS records,
               ifnull(sum((SELECT count(*) FROM observation o WHERE o.message = m.id)), 0) AS observations,
               ifnull(sum((SELECT count(*) FROM status_event e WHERE e.message = m.id)), 0) AS statuses
          FROM message m
        """;

    Removed count(Sql sql) {
      return sql.first(
              COUNT + condition,
              row -> new Removed(
                  row.getLong("records"),
                  row.getLong("records") + row.getLong("observations"),
                  row.getLong("statuses")),
              values.toArray())
          .orElse(Removed.NOTHING);
    }

    List<Long> some(Sql sql) {
      return sql.list(
          "SELECT m.id FROM message m " + condition + " LIMIT " + RECORDS_AT_ONCE,
          row -> row.getLong("id"),
          values.toArray());
    }
  }

  @Override
  public Map<InstanceId, Removed> previewBefore(AccessScope scope, Instant before) {
    return preview(scope, (sql, inst) -> old(inst, before));
  }

  @Override
  public Map<InstanceId, Removed> previewErase(AccessScope scope, Set<String> ids) {
    return preview(scope, (sql, inst) -> ofPerson(sql, inst, ids));
  }

  private interface Walks {
    List<Walk> of(Sql sql, long inst);
  }

  /** One instance at a time, so that no question takes longer than any other. */
  private Map<InstanceId, Removed> preview(AccessScope scope, Walks walks) {
    Map<InstanceId, Removed> counts = new LinkedHashMap<>();
    instances(scope).forEach((inst, instance) -> {
      Removed counted = Removed.NOTHING;
      for (Walk walk : database.read(sql -> walks.of(sql, inst))) {
        counted = counted.and(database.readSlowly(walk::count));
      }
      note(counts, instance, counted);
    });
    return counts;
  }

  @Override
  public Map<InstanceId, Removed> removeBefore(AccessScope scope, Instant before) {
    return remove(
        scope, (sql, inst) -> old(inst, before), (sql, inst) -> keepFrom(sql, inst, before));
  }

  @Override
  public Map<InstanceId, Removed> erase(AccessScope scope, Set<String> ids, Instant at) {
    database.write(sql -> {
      PayloadHash hash = PayloadHash.of(sql);
      for (String id : ids) {
        sql.update(ERASED, KeptOut.hash(hash, id), Times.millis(at));
      }
      return ids;
    });
    Map<InstanceId, Removed> erased =
        remove(scope, (sql, inst) -> ofPerson(sql, inst, ids), (sql, inst) -> {
          sql.update(WAITING, inst, Json.words(ids));
          KeptNotifications.forgetPeople(sql, inst, ids);
          if (sql.update(ALIASES, inst, Json.words(ids)) > 0) {
            new Aliases(sql, words, inst).relink();
          }
        });
    space.forgetDeletedWords();
    space.emptyLog();
    // Deleted pictures are overwritten in their file, but the log still has them.
    pictures.emptyLog();
    return erased;
  }

  private static final String ALIASES = """
      DELETE FROM alias WHERE inst = ?1
         AND (wid IN (SELECT value FROM json_each(?2)) OR other IN (SELECT value FROM json_each(?2)))
      """;
  private static final String WAITING =
      "DELETE FROM waiting_status WHERE inst = ? AND chat IN (SELECT value FROM json_each(?))";
  private static final String ERASED = """
      INSERT INTO erased (hash, until_ms) VALUES (?, ?)
      ON CONFLICT DO UPDATE SET until_ms = max(until_ms, excluded.until_ms)
      """;

  /** @param first what is done of each instance before anything of it goes */
  private Map<InstanceId, Removed> remove(
      AccessScope scope, Walks walks, BiConsumer<Sql, Long> first) {
    Map<InstanceId, Removed> counts = new LinkedHashMap<>();
    instances(scope).forEach((inst, instance) -> {
      List<Walk> wanted = database.write(sql -> {
        first.accept(sql, inst);
        return walks.of(sql, inst);
      });
      onChange.accept(instance);
      Removed removed = Removed.NOTHING;
      for (Walk walk : wanted) {
        Removed step;
        do {
          step = database.write(sql -> RecordRemoval.remove(sql, walk.some(sql)));
          removed = removed.and(step);
        } while (step.records() > 0);
      }
      // Also when nothing went: the time before may have been cut short just here.
      forgetNames(inst);
      onChange.accept(instance);
      note(counts, instance, removed);
    });
    return counts;
  }

  private static void note(Map<InstanceId, Removed> counts, InstanceId instance, Removed counted) {
    if (!counted.equals(Removed.NOTHING)) {
      counts.put(instance, counted);
    }
  }

  private Map<Long, InstanceId> instances(AccessScope scope) {
    return database.read(sql -> Visible.of(sql, scope).instances());
  }

  private static List<Walk> old(long inst, Instant before) {
    List<Walk> walks = new ArrayList<>();
    for (Journal journal : Journal.values()) {
      walks.add(new Walk(
          inst,
          "INDEXED BY m_i WHERE m.inst = ? AND m.dir = ? AND m.id < ?",
          List.of(inst, JournalCode.of(journal), RowId.firstOf(Times.secondsUp(before)))));
    }
    return walks;
  }

  private static List<Walk> ofPerson(Sql sql, long inst, Set<String> ids) {
    List<Walk> walks = new ArrayList<>();
    for (String id : ids) {
      numbers(sql, "chat", inst, id)
          .forEach(
              chat -> walks.add(new Walk(inst, "INDEXED BY m_ch WHERE m.chat = ?", List.of(chat))));
      // Not those of the walk above again, so that a preview counts each once.
      numbers(sql, "sender", inst, id)
          .forEach(sender -> walks.add(new Walk(
              inst,
              "INDEXED BY m_se WHERE m.sender = ?"
                  + " AND m.chat NOT IN (SELECT id FROM chat WHERE inst = ?"
                  + " AND wid IN (SELECT value FROM json_each(?)))",
              List.of(sender, inst, Json.words(ids)))));
    }
    return walks;
  }

  private static List<Long> numbers(Sql sql, String table, long inst, String id) {
    return sql.list(
        "SELECT id FROM " + table + " WHERE inst = ? AND wid = ?",
        row -> row.getLong("id"),
        inst,
        id);
  }

  private static final String KEEP_FROM = """
      INSERT INTO kept_from (inst, from_ms) VALUES (?, ?)
      ON CONFLICT DO UPDATE SET from_ms = max(from_ms, excluded.from_ms)
      """;

  private static final String OLD_NOTIFICATIONS =
      "DELETE FROM notification WHERE inst = ? AND received_ms < ?";

  /** Nothing is claimed from before, and that before anything is removed. */
  private static void keepFrom(Sql sql, long inst, Instant before) {
    sql.update(KEEP_FROM, inst, Times.millis(before));
    sql.update(OLD_NOTIFICATIONS, inst, Times.millis(before));
    for (Journal journal : Journal.values()) {
      new Progress(sql, inst, JournalCode.of(journal)).forgetBefore(Times.millis(before));
    }
  }

  private static final List<String> UNUSED = List.of("""
      DELETE FROM sender WHERE inst = ?
         AND NOT EXISTS (SELECT 1 FROM message m INDEXED BY m_se WHERE m.sender = sender.id)
      """, """
      DELETE FROM chat WHERE inst = ?
         AND NOT EXISTS (SELECT 1 FROM message m INDEXED BY m_ch WHERE m.chat = chat.id)
         AND NOT EXISTS (SELECT 1 FROM chat other WHERE other.read_as = chat.id)
      """);

  /** Nobody's name stays who has no message any more. */
  private void forgetNames(long inst) {
    database.write(sql -> {
      UNUSED.forEach(statement -> sql.update(statement, inst));
      words.forget();
      return Optional.empty();
    });
  }

  @Override
  public void rebuild() {
    new Remaking(words, reader).goOn(database);
    // Until then words that were taken away only carry a mark.
    space.forgetDeletedWords();
  }

  @Override
  public long giveBackSpace() {
    return space.giveBack() + pictures.giveBack();
  }
}
