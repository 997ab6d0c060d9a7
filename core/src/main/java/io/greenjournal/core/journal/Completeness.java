package io.greenjournal.core.journal;

import java.util.List;

/**
 * What the answer to a question rests on.
 *
 * @param freshness the poorest of the journals that were asked
 * @param holes within the span, oldest first within each journal of each instance; what happened after a
 *     journal was last asked is no hole yet
 */
public record Completeness(Freshness freshness, List<Hole> holes) {
  public Completeness {
    holes = List.copyOf(holes);
  }
}
