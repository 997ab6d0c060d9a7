package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CoveredSpan;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.LastFailure;
import io.greenjournal.core.journal.RunFilter;
import io.greenjournal.core.journal.RunPage;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What is known about the reading itself: where each journal stands, and how it got there. */
public interface SyncLog {
  /** The state of every journal that was ever asked, in no order. */
  List<JournalState> states(AccessScope scope);

  /** The state of one journal; {@link JournalState#never} when it was not asked yet. */
  JournalState state(InstanceId instance, Journal journal);

  /** When a journal was last read over its widest window; empty when never. */
  Optional<Instant> lastWideRead(InstanceId instance, Journal journal);

  /** The spans within the window that a journal is known to be complete for, oldest first, not touching. */
  List<Window> coverage(AccessScope scope, InstanceId instance, Journal journal, Window within);

  /**
   * The same of every journal of every instance at once, for pages over the whole fleet: oldest first within a
   * journal.
   */
  List<CoveredSpan> coverage(AccessScope scope, Window within);

  /**
   * The spans within the window that a journal is not known to be complete for, of every journal of every
   * instance, with their causes: oldest first within a journal, cut off at the ends of the window. Together with
   * {@link #coverage} they are all of the time from the first contact to the last; no two overlap. A hole
   * vanishes when a later whole answer covers it.
   */
  List<Hole> holes(AccessScope scope, Window within);

  /** The latest calls, newest first. */
  List<SyncRun> runs(AccessScope scope, Optional<InstanceId> instance, int limit);

  /**
   * The runs that are wanted, the latest first, page by page. At least the latest 500 of each instance are kept, and
   * as many of those that failed.
   *
   * @param after {@link RunPage#next()} of the page before; empty for the latest
   * @throws IllegalArgumentException for a cursor that no page has given
   */
  RunPage runs(AccessScope scope, RunFilter wanted, Optional<Cursor> after, int limit);

  /**
   * How many calls of a journal the vendor may have counted against the quota of the month, those of people
   * included: at least as many as it was, since a call that failed may have been repeated.
   *
   * @param month in UTC, by when each call was begun
   */
  int calls(InstanceId instance, Journal journal, YearMonth month);

  /** Calls that failed within the window, oldest first; for the strip of hours. */
  List<SyncRun> failedRuns(AccessScope scope, Window within);

  /** The latest failures of the journals of an instance, over or not; none of a journal that never failed. */
  List<LastFailure> lastFailures(AccessScope scope, InstanceId instance);
}
