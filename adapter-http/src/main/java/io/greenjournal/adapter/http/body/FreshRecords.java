package io.greenjournal.adapter.http.body;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.SeenBefore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of an answer that were not seen before. The others are cut off by their brackets and not looked
 * into.
 *
 * @param known how many those are
 */
public record FreshRecords(List<JournalRecord> records, int known) {
  /** So many more new records than known ones are read one by one. */
  private static final int FEW = 64;

  /**
   * Cuts the array that begins here. Empty when that does not pay or does not suffice, so that the answer is to be
   * read as a whole: most of it is new, a record is no standard JSON, or anything is broken.
   */
  public static Optional<FreshRecords> read(
      byte[] body, int start, InstanceId instance, Journal journal, SeenBefore seen) {
    List<Payload> fresh = new ArrayList<>();
    int known = 0;
    ArraySplitter splitter = new ArraySplitter(body, start);
    while (splitter.next()) {
      if (!splitter.isClosed() || body[splitter.from()] != '{') {
        return Optional.empty();
      }
      Payload record = Payload.slice(body, splitter.from(), splitter.to());
      if (seen.holds(record.hash(seen.seed()))) {
        known++;
      } else if (fresh.size() > known + FEW) {
        return Optional.empty();
      } else {
        fresh.add(record);
      }
    }
    boolean isWhole = splitter.isEndRead() && splitter.strays() == 0;
    return isWhole ? decoded(fresh, known, instance, journal) : Optional.empty();
  }

  private static Optional<FreshRecords> decoded(
      List<Payload> fresh, int known, InstanceId instance, Journal journal) {
    List<JournalRecord> records = new ArrayList<>(fresh.size());
    KnownTexts texts = new KnownTexts(1024 * fresh.size());
    Tape tape = new Tape();
    for (Payload payload : fresh) {
      byte[] bytes = payload.bytes();
      if (!Tapes.fill(tape, Json.STRICT, bytes)) {
        return Optional.empty();
      }
      JournalBody.Element element =
          new JournalBody.Element(new Columns(tape, texts), 0, bytes.length);
      records.add(JournalRecords.record(instance, journal, bytes, element));
    }
    return Optional.of(new FreshRecords(records, known));
  }
}
