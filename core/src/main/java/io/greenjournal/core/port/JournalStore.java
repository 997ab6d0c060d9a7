package io.greenjournal.core.port;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SyncRun;
import java.time.Instant;
import java.util.Optional;

/**
 * Where journals are kept: the local cache. The one place that merges.
 *
 * <p>Everything of one call is written in one transaction: records, observations, timeline, coverage,
 * watermark and the run. Either all of it is there afterwards, or nothing.
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
   *   <li>The watermark and coverage move only if the batch {@linkplain Batch#isWhole() is whole}.
   * </ul>
   *
   * @param endedAt when the answer had been read
   */
  MergeOutcome merge(Batch batch, Instant endedAt);

  /**
   * Notes that a call failed. Cached data, watermark and coverage stay as they are.
   *
   * @param run its outcome is nothing
   * @param parkedUntil not to be asked before then; empty to ask at the next turn
   */
  void failed(SyncRun run, Optional<Instant> parkedUntil);

  /** Lets a parked journal be asked again. */
  void resume(InstanceId instance, Journal journal);
}
