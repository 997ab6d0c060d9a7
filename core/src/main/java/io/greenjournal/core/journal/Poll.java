package io.greenjournal.core.journal;

import java.util.List;
import java.util.Optional;

/**
 * An answer as it is for somebody who has most of it already.
 *
 * @param fresh the records that were not {@linkplain SeenBefore seen before}, in any order and of any time, and
 *     what the answer as a whole rests on
 * @param known how many records it held beside them
 * @param mark of the answer, if an equal one would mean the same; empty if something was lost, or if the answer
 *     may have been cut off by the size of the journal
 */
public record Poll(Reading<JournalRecord> fresh, int known, Optional<BodyMark> mark) {
  /** Nothing was asked. */
  public static final Poll NOTHING = of(Reading.whole(List.of(), Freshness.NEVER));

  /** An answer of which every record was read. */
  public static Poll of(Reading<JournalRecord> all) {
    return new Poll(all, 0, Optional.empty());
  }
}
