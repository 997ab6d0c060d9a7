package io.greenjournal.adapter.http.body;

import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import java.util.ArrayList;
import java.util.List;

/** What was made of the records so far. */
final class Collected<T> {
  /** More than any journal of the vendor holds. */
  private static final int MOST_RECORDS = 50_000;

  private final ElementReader<T> reader;
  private final KnownTexts known;
  private final List<T> items = new ArrayList<>();
  private final LostElements lost;

  Collected(byte[] body, ElementReader<T> reader) {
    this.lost = new LostElements(body);
    this.known = new KnownTexts(body.length);
    this.reader = reader;
  }

  Columns columns(Tape record) {
    return new Columns(record, known);
  }

  void add(Columns columns, Tape record, int from, int to) {
    if (items.size() == MOST_RECORDS) {
      throw new JournalSourceException(
          new SourceFailure.TooLarge("more than " + MOST_RECORDS + " records"));
    }
    items.add(reader.read(new JournalBody.Element(columns, from, to), record));
  }

  LostElements lost() {
    return lost;
  }

  Decoded<T> decoded(boolean endRead) {
    return new Decoded<>(items, lost.count(), endRead, lost.samples());
  }
}
