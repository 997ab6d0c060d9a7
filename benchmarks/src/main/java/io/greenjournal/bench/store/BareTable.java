package io.greenjournal.bench.store;

import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.VendorTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of the cache's largest table, made without the cache, and that table with its indexes and no more. */
final class BareTable {
  static final int COLUMNS = 17;
  static final String INSERT =
      "INSERT INTO message VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  static final String[] SCHEMA = {
    """
    CREATE TABLE message (
      id INTEGER PRIMARY KEY, inst INT NOT NULL, dir INT NOT NULL, type INT NOT NULL, status INT NOT NULL,
      api INT NOT NULL, ts INT, id_message TEXT NOT NULL, chat INT NOT NULL, sender INT, text TEXT NOT NULL,
      own_status INT NOT NULL, hash INT NOT NULL, payload TEXT NOT NULL, codec INT NOT NULL,
      observed_ms INT NOT NULL, seen_ms INT NOT NULL)
    """,
    "CREATE UNIQUE INDEX m_u ON message (id_message, chat, dir)",
    "CREATE INDEX m_i ON message (inst, dir)",
    "CREATE INDEX m_ty ON message (inst, type)",
    "CREATE INDEX m_st ON message (inst, status) WHERE status >= 0",
    "CREATE INDEX m_ch ON message (chat)"
  };

  private final Map<String, Long> numbers = new HashMap<>();
  private long lastSecond;
  private long withinSecond;

  /** In the order of their ids. */
  List<Object[]> rows(Batch batch) {
    List<JournalRecord> sorted = new ArrayList<>(batch.records());
    sorted.sort(Comparator.comparingLong(r -> r.timestamp().orElseThrow()));
    return sorted.stream().map(this::row).toList();
  }

  private Object[] row(JournalRecord record) {
    String instance = record.key().instance().value();
    long second = VendorTime.of(record.timestamp()).orElseThrow().getEpochSecond();
    return new Object[] {
      id(second),
      number(instance),
      0,
      number(record.typeMessage()),
      -1,
      -1,
      second,
      record.key().id().value(),
      number(instance + record.key().chat().value()),
      number(instance + record.sender().map(Object::toString).orElse("")),
      record.text(),
      -1,
      record.payload().hash(1),
      record.payload().text(),
      0,
      1_000 * second,
      1_000 * second
    };
  }

  private long id(long second) {
    withinSecond = second == lastSecond ? withinSecond + 1 : 0;
    lastSecond = second;
    return (second << 10) + withinSecond;
  }

  long number(String word) {
    return numbers.computeIfAbsent(word, w -> (long) numbers.size());
  }
}
