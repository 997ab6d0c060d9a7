package io.greenjournal.web.chats;

import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.message.MessageKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The part of a chat that a page shows.
 *
 * @param records oldest first
 * @param begin when the message before them was; empty when there is none
 * @param hasNewer there are later ones
 * @param opened the one that the page is opened at
 */
record Stretch(
    List<CachedRecord> records,
    Optional<Instant> begin,
    boolean hasNewer,
    Optional<MessageKey> opened) {
  Stretch {
    records = List.copyOf(records);
  }

  /** @param newestFirst with one more than {@code most} when there are earlier ones */
  static Stretch of(
      List<CachedRecord> newestFirst, int most, boolean hasNewer, Optional<MessageKey> opened) {
    List<CachedRecord> shown =
        new ArrayList<>(newestFirst.subList(0, Math.min(most, newestFirst.size())));
    Collections.reverse(shown);
    return new Stretch(
        shown,
        newestFirst.size() > most ? Optional.of(newestFirst.get(most).at()) : Optional.empty(),
        hasNewer,
        opened);
  }

  boolean hasOlder() {
    return begin.isPresent();
  }

  CachedRecord oldest() {
    return records.get(0);
  }

  CachedRecord newest() {
    return records.get(records.size() - 1);
  }
}
