package io.greenjournal.adapter.http.body;

/** Makes something of a record while it is read. */
@FunctionalInterface
public interface ElementReader<T> {
  /** @param record valid during the call only */
  T read(JournalBody.Element element, Tape record);
}
