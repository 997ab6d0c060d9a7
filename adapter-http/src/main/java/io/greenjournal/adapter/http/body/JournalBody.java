package io.greenjournal.adapter.http.body;

import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Payload;
import java.util.List;

/**
 * The records of an answer. An answer that is standard JSON is read at one go; any other element by element,
 * so that one broken record does not lose the others. A good element is kept byte for byte.
 *
 * @param unreadable elements that are no record
 * @param endRead the end of the array was seen, and nothing behind it
 * @param samples the beginnings of the first of the unreadable
 */
public record JournalBody(
    byte[] body, List<Element> elements, int unreadable, boolean endRead, List<Payload> samples) {
  /** No answer has more. */
  public static final int MOST_SAMPLES = 3;

  /** Without samples. */
  public JournalBody(byte[] body, List<Element> elements, int unreadable, boolean endRead) {
    this(body, elements, unreadable, endRead, List.of());
  }

  /** A record within the body, {@code from} included, {@code to} excluded. */
  public record Element(Columns columns, int from, int to) {}

  /**
   * Reads the array that begins here.
   *
   * @throws JournalSourceException when it holds too many records
   */
  public static JournalBody read(byte[] body, int start) {
    Decoded<Element> read = read(body, start, (element, record) -> element);
    return new JournalBody(body, read.items(), read.unreadable(), read.endRead(), read.samples());
  }

  /**
   * Reads the array that begins here, in one pass if it is standard JSON.
   *
   * @param reader called for each record in the order received; once more from the beginning when the answer
   *     turns out not to be standard JSON
   * @throws JournalSourceException when it holds too many records
   */
  public static <T> Decoded<T> read(byte[] body, int start, ElementReader<T> reader) {
    return new StrictReading<>(body, start, reader)
        .read()
        .orElseGet(() -> new Salvage<>(body, start, reader).read());
  }
}
