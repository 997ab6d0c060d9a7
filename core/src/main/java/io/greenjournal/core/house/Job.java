package io.greenjournal.core.house;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done by itself, or is being done.
 *
 * @param endedAt empty while it runs
 * @param detail the name of the file that it made, or one word for what went wrong; {@code ""} for none
 */
public record Job(
    long number,
    Kind kind,
    State state,
    Instant beganAt,
    Optional<Instant> endedAt,
    String detail) {
  /** What is done. */
  public enum Kind {
    BACKUP("backup"),
    RETENTION("retention");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As it is stored and looked up in texts. */
    public String word() {
      return word;
    }
  }

  /** How it went. */
  public enum State {
    RUNNING("running"),
    DONE("done"),
    FAILED("failed"),
    /** The program ended before it did; it is done once more. */
    INTERRUPTED("interrupted");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** As it is stored and looked up in texts. */
    public String word() {
      return word;
    }
  }
}
