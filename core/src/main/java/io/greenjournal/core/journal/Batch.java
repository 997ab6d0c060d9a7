package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one call to one journal brought.
 *
 * @param window the time it was asked for
 * @param askedAt when the call was sent; becomes the watermark if nothing was lost
 * @param records in any order; the same record may stand in it twice
 * @param unreadable how many records were too broken to keep
 * @param endRead the answer was read to its end
 * @param known how many more records it held that were not looked into, since the store has {@linkplain SeenBefore
 *     seen} them before
 * @param mark as in {@link Poll#mark}
 * @param reachesFrom the journal gives nothing older than this any more; empty when that is not known
 * @param calls how often the vendor may have counted it, repetitions included
 * @param note how the call came about
 */
public record Batch(
    InstanceId instance,
    Journal journal,
    Window window,
    Instant askedAt,
    List<JournalRecord> records,
    int unreadable,
    boolean endRead,
    int known,
    Optional<BodyMark> mark,
    Optional<Instant> reachesFrom,
    int calls,
    RunNote note) {
  public Batch {
    records = List.copyOf(records);
  }

  /** The same with what is known of its call. */
  public Batch withNote(int sent, RunNote said) {
    return new Batch(
        instance,
        journal,
        window,
        askedAt,
        records,
        unreadable,
        endRead,
        known,
        mark,
        reachesFrom,
        sent,
        said);
  }

  /** Of an answer that was looked into as a whole, to its end, and lost nothing. */
  public static Batch of(
      InstanceId instance,
      Journal journal,
      Window window,
      Instant askedAt,
      List<JournalRecord> records) {
    return new Batch(
        instance,
        journal,
        window,
        askedAt,
        records,
        0,
        true,
        0,
        Optional.empty(),
        Optional.empty(),
        1,
        RunNote.NONE);
  }

  /** Of a poll, with all that its answer rests on. */
  public static Batch of(
      InstanceId instance, Journal journal, Window window, Instant askedAt, Poll poll) {
    Reading<JournalRecord> fresh = poll.fresh();
    Batch whole =
        of(instance, journal, window, askedAt, fresh.items()).withUnreadable(fresh.unreadable());
    return (fresh.endRead() ? whole : whole.withoutEnd()).withKnown(poll.known(), poll.mark());
  }

  /** The same of an answer in which so many records were too broken to keep. */
  public Batch withUnreadable(int lost) {
    return new Batch(
        instance,
        journal,
        window,
        askedAt,
        records,
        lost,
        endRead,
        known,
        mark,
        reachesFrom,
        calls,
        note);
  }

  /** The same of an answer that held so many known records beside these. */
  public Batch withKnown(int notLookedInto, Optional<BodyMark> ofAnswer) {
    return new Batch(
        instance,
        journal,
        window,
        askedAt,
        records,
        unreadable,
        endRead,
        notLookedInto,
        ofAnswer,
        reachesFrom,
        calls,
        note);
  }

  /** The same of a journal that gives nothing older than this any more. */
  public Batch reachingBackTo(Instant oldest) {
    return new Batch(
        instance,
        journal,
        window,
        askedAt,
        records,
        unreadable,
        endRead,
        known,
        mark,
        Optional.of(oldest),
        calls,
        note);
  }

  /** Nothing was lost, so the window is now known completely. */
  public boolean isWhole() {
    return unreadable == 0 && endRead;
  }

  /** The same records, but nobody knows what else the answer held. */
  public Batch withoutEnd() {
    return new Batch(
        instance,
        journal,
        window,
        askedAt,
        records,
        unreadable,
        false,
        0,
        Optional.empty(),
        reachesFrom,
        calls,
        note);
  }
}
