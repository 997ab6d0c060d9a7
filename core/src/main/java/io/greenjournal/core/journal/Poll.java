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
 * @param cost what it cost; empty when nobody counted
 */
public record Poll(
    Reading<JournalRecord> fresh, int known, Optional<BodyMark> mark, Optional<CallCost> cost) {
  /** Nothing was asked. */
  public static final Poll NOTHING = of(Reading.whole(List.of(), Freshness.NEVER));

  /** Of a call that nobody counted. */
  public Poll(Reading<JournalRecord> fresh, int known, Optional<BodyMark> mark) {
    this(fresh, known, mark, Optional.empty());
  }

  /** The same with what it cost. */
  public Poll withCost(CallCost counted) {
    return new Poll(fresh, known, mark, Optional.of(counted));
  }

  /** An answer of which every record was read. */
  public static Poll of(Reading<JournalRecord> all) {
    return new Poll(all, 0, Optional.empty());
  }
}
