package io.greenjournal.core.journal;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list, newest first.
 *
 * @param next where to go on; empty on the last page
 * @param freshness what the whole list rests on
 */
public record Page<T>(List<T> items, Optional<Cursor> next, Freshness freshness) {
  public Page {
    items = List.copyOf(items);
  }
}
