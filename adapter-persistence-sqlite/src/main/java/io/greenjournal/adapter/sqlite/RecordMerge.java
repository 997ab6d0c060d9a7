package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.message.MessageKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Merges the records of one batch, inside one transaction. Most records of most batches are known and
 * unchanged: each of those costs one look into an index and writes nothing.
 */
final class RecordMerge {
  private final RecordWriter writer;
  private final Sql sql;
  private final Instant seenAt;
  private final KeptOut keptOut;

  RecordMerge(RecordWriter writer, Sql sql, KeptOut keptOut, Instant seenAt) {
    this.writer = writer;
    this.sql = sql;
    this.keptOut = keptOut;
    this.seenAt = seenAt;
  }

  /** Every copy that one batch holds of a record that the cache does not know. */
  private record New(long second, List<Copy> copies) {
    static final Comparator<New> IN_ORDER = Comparator.comparingLong(New::second)
        .thenComparing(made -> made.copies.get(0).record().key().id());
  }

  MergeOutcome merge(Batch batch) {
    List<New> added = new ArrayList<>();
    int changed = 0;
    int unchanged = 0;
    for (List<Copy> copies : byKey(batch).values()) {
      Optional<Known> known = find(copies.get(0).record());
      if (known.isEmpty()) {
        added.add(new New(firstSecond(copies), copies));
      } else if (change(known.get(), copies)) {
        changed++;
      } else {
        unchanged++;
      }
    }
    // The text index is written in one go only when ids rise.
    added.sort(New.IN_ORDER);
    added.forEach(made -> writer.insert(made.second(), made.copies()));
    return new MergeOutcome(added.size(), changed, unchanged + batch.known());
  }

  private Map<MessageKey, List<Copy>> byKey(Batch batch) {
    Map<MessageKey, List<Copy>> copies = new LinkedHashMap<>();
    for (JournalRecord record : batch.records()) {
      if (record.journal() != batch.journal()
          || !record.key().instance().equals(batch.instance())) {
        throw new IllegalArgumentException("a batch holds records of its own journal only");
      }
      if (keptOut.refuses(record, seenAt)) {
        continue;
      }
      Copy copy = writer.copy(record);
      List<Copy> same = copies.computeIfAbsent(record.key(), key -> new ArrayList<>(1));
      if (same.stream().noneMatch(copy::isSame)) {
        same.add(copy);
      }
    }
    return copies;
  }

  private long firstSecond(List<Copy> copies) {
    return copies.stream()
        .mapToLong(copy -> VendorTime.orSeen(copy.record().timestamp(), seenAt).getEpochSecond())
        .min()
        .orElseThrow();
  }

  private static final String KNOWN = """
      SELECT id, type, status, hash FROM message WHERE id_message = ? AND chat = ? AND dir = ?
      """;

  private Optional<Known> find(JournalRecord record) {
    return sql.first(
        KNOWN,
        Known::read,
        record.key().id().value(),
        writer.chat(record.key().chat()),
        JournalCode.of(record.journal()));
  }

  private boolean change(Known known, List<Copy> copies) {
    List<Copy> fresh =
        copies.stream().filter(copy -> !isKept(known, copy.hash())).toList();
    if (fresh.isEmpty()) {
      return false;
    }
    writer.update(known, fresh);
    return true;
  }

  private boolean isKept(Known known, long hash) {
    return known.hash() == hash
        || sql.first(
                "SELECT 1 FROM observation WHERE message = ? AND hash = ?",
                row -> true,
                known.id(),
                hash)
            .isPresent();
  }
}
