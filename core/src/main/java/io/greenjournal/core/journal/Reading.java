package io.greenjournal.core.journal;

import java.util.List;

/**
 * What a source gave for a window.
 *
 * @param items newest first
 * @param freshness what it rests on
 * @param unreadable how many records came so broken that they could not be kept; 0 from a cache
 * @param endRead the answer was read to its end; if not, later records may be missing
 */
public record Reading<T>(List<T> items, Freshness freshness, int unreadable, boolean endRead) {
  public Reading {
    items = List.copyOf(items);
  }

  /** A reading in which nothing was lost. */
  public static <T> Reading<T> whole(List<T> items, Freshness freshness) {
    return new Reading<>(items, freshness, 0, true);
  }

  /** Nothing was lost on the way. */
  public boolean isWhole() {
    return unreadable == 0 && endRead;
  }
}
