package io.greenjournal.core.sync;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import java.time.Instant;
import java.util.Optional;

/**
 * A journal that is read for a {@link SyncJob}.
 *
 * @param beganAt when it was asked; empty while it waits, and when it was not asked at all
 * @param endedAt empty while it waits or is asked
 * @param added new records
 * @param changed known records with something new
 * @param why the code of the failure, or the word of a {@link Skip}; {@code ""} otherwise
 */
public record SyncPart(
    InstanceId instance,
    Journal journal,
    State state,
    Optional<Instant> beganAt,
    Optional<Instant> endedAt,
    int added,
    int changed,
    String why) {
  /** How far it has come. */
  public enum State {
    WAITING("waiting"),
    RUNNING("running"),
    DONE("done"),
    FAILED("failed"),
    /** Not asked, for a reason. */
    SKIPPED("skipped");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** As it is stored, told by the API and looked up in texts. */
    public String word() {
      return word;
    }

    public boolean isOver() {
      return this == DONE || this == FAILED || this == SKIPPED;
    }
  }

  /** Why a journal was not asked. */
  public enum Skip {
    /** Its monthly quota is used up. */
    QUOTA("quota"),
    /** It is not to be asked before a later time. */
    PARKED("parked"),
    /** It was asked for less than a minute before. */
    ASKED_JUST_NOW("askedJustNow"),
    /** Somebody took the job back. */
    CANCELLED("cancelled"),
    /** The instance was removed meanwhile. */
    GONE("gone"),
    /** No answer could be kept. */
    STORAGE("storage"),
    /** The program ended too often while it waited. */
    INTERRUPTED("interrupted");

    private final String word;

    Skip(String word) {
      this.word = word;
    }

    /** As it is stored, told by the API and looked up in texts. */
    public String word() {
      return word;
    }
  }

  /** One that has yet to begin. */
  public static SyncPart waiting(InstanceId instance, Journal journal) {
    return new SyncPart(
        instance, journal, State.WAITING, Optional.empty(), Optional.empty(), 0, 0, "");
  }

  /** The same, being asked. */
  public SyncPart begun(Instant at) {
    return new SyncPart(
        instance, journal, State.RUNNING, Optional.of(at), Optional.empty(), 0, 0, "");
  }

  /** The same, answered. */
  public SyncPart done(MergeOutcome outcome, Instant at) {
    return new SyncPart(
        instance,
        journal,
        State.DONE,
        beganAt,
        Optional.of(at),
        outcome.added(),
        outcome.changed(),
        "");
  }

  /** The same, without an answer. */
  public SyncPart failed(String code, Instant at) {
    return new SyncPart(instance, journal, State.FAILED, beganAt, Optional.of(at), 0, 0, code);
  }

  /** The same, not asked. */
  public SyncPart skipped(Skip skip, Instant at) {
    return new SyncPart(
        instance, journal, State.SKIPPED, Optional.empty(), Optional.of(at), 0, 0, skip.word());
  }

  /** The same as it was before it began; what it had brought is merged once more and changes nothing. */
  public SyncPart again() {
    return waiting(instance, journal);
  }
}
