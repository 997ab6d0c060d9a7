package io.greenjournal.core.journal;

import java.util.List;

/**
 * What a source gave for a window.
 *
 * @param items newest first
 * @param freshness what it rests on
 * @param unreadable how many records came so broken that they could not be kept; 0 from a cache
 * @param endRead the answer was read to its end; if not, later records may be missing
 * @param samples of a live journal or chat history the beginnings of the first of the unreadable, at most three of
 *     at most 1 KiB, for whoever looks into the fault; hostile content, and none of an instance that is masked
 */
public record Reading<T>(
    List<T> items, Freshness freshness, int unreadable, boolean endRead, List<Payload> samples) {
  public Reading {
    items = List.copyOf(items);
    samples = List.copyOf(samples);
  }

  /** Without samples. */
  public Reading(List<T> items, Freshness freshness, int unreadable, boolean endRead) {
    this(items, freshness, unreadable, endRead, List.of());
  }

  /** A reading in which nothing was lost. */
  public static <T> Reading<T> whole(List<T> items, Freshness freshness) {
    return new Reading<>(items, freshness, 0, true);
  }

  /** The same with what was made of the items. */
  public <R> Reading<R> with(List<R> made) {
    return new Reading<>(made, freshness, unreadable, endRead, samples);
  }

  /** Nothing was lost on the way. */
  public boolean isWhole() {
    return unreadable == 0 && endRead;
  }
}
