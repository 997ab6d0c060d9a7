package io.greenjournal.core.journal;

import java.util.List;

/**
 * What is known at the end of a journal that was read record by record.
 *
 * @param delivered how many records were handed over
 * @param freshness what they rest on; complete from a time only if nothing was lost
 * @param unreadable how many records came so broken that they could not be handed over
 * @param endRead the answer was read to its end; if not, more records would have followed
 * @param samples the beginnings of the first of the unreadable, as in {@link Reading#samples}
 */
public record StreamEnd(
    long delivered, Freshness freshness, int unreadable, boolean endRead, List<Payload> samples) {
  /** Nothing was asked or nothing came, and nothing is known. */
  public static final StreamEnd NOTHING = new StreamEnd(0, Freshness.NEVER, 0, true, List.of());

  public StreamEnd {
    samples = List.copyOf(samples);
  }

  /** Nothing was lost on the way. */
  public boolean isWhole() {
    return unreadable == 0 && endRead;
  }
}
