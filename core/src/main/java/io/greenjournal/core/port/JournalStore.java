package io.greenjournal.core.port;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import java.time.Instant;
import java.util.Optional;

/**
 * Where journals are kept: the local cache. The one place that merges.
 *
 * <p>Everything of one call is written in one transaction: records, observations, timeline, coverage,
 * watermark and the run. Either all of it is there afterwards, or nothing. Only a call that brought nothing may be
 * written later, together with others: who asks is told of it all the same, unless a batch is just being written, and
 * if the process dies it is as if that call had not been made.
 */
public interface JournalStore {
  /**
   * Merges what a call brought.
   *
   * <ul>
   *   <li>Merging the same batch any number of times, in any order among others, gives the same records.
   *   <li>An unchanged record writes nothing. Of an unchanged batch only the watermark and coverage move.
   *   <li>A delivery status never falls in {@linkplain
   *       io.greenjournal.core.message.DeliveryStatus#rank() rank}; each newly seen one is a dated event.
   *   <li>Every distinct payload of a record is kept as an observation; {@link
   *       io.greenjournal.core.journal.Precedence} says which one is shown.
   *   <li>The time a record is sorted by never changes once it was seen.
   *   <li>What a lossy answer should have covered and nothing else does becomes a {@linkplain
   *       io.greenjournal.core.journal.Hole hole}; so does the time before it that nobody asked for.
   *   <li>The watermark and coverage move only if the batch {@linkplain Batch#isWhole() is whole}, and not if it
   *       left out records as known that were removed meanwhile.
   * </ul>
   *
   * @param endedAt when the answer had been read
   */
  MergeOutcome merge(Batch batch, Instant endedAt);

  /**
   * What need not be looked into of the next answer, because it was merged before. A store that cannot tell, or is
   * not sure, says no; then the records are merged once more and nothing changes. At times it says no to
   * everything, so that nothing stays hidden for longer than a day.
   *
   * @param window that will be asked for
   */
  default SeenBefore seen(InstanceId instance, Journal journal, Window window) {
    return SeenBefore.NOTHING;
  }

  /**
   * Notes that a call failed. Cached data, watermark and coverage stay as they are; the time since the last call
   * becomes a hole with the failure as its cause.
   *
   * @param run its outcome is nothing
   * @param parkedUntil not to be asked before then; empty to ask at the next turn
   */
  void failed(SyncRun run, Optional<Instant> parkedUntil);

  /** Lets a parked journal be asked again. */
  void resume(InstanceId instance, Journal journal);
}
