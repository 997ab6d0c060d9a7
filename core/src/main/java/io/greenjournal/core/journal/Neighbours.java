package io.greenjournal.core.journal;

import java.util.List;

/**
 * A record with those next to it in a list.
 *
 * @param newer the nearest later ones, newest first
 * @param record the one in the middle, whether it is in the list or not
 * @param older the nearest earlier ones, newest first
 * @param hasNewer there are later ones than these
 * @param hasOlder there are earlier ones than these
 */
public record Neighbours(
    List<CachedRecord> newer,
    CachedRecord record,
    List<CachedRecord> older,
    boolean hasNewer,
    boolean hasOlder) {
  public Neighbours {
    newer = List.copyOf(newer);
    older = List.copyOf(older);
  }
}
