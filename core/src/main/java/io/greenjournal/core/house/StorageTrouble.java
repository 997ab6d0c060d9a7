package io.greenjournal.core.house;

import java.time.Instant;

/**
 * The cache cannot be written. Reading goes on.
 *
 * @param since when the first write was refused
 */
public record StorageTrouble(Reason reason, Instant since) {
  /** Why, since each leads to another next step. */
  public enum Reason {
    /** No space is left: make some. */
    FULL("full"),
    /** The file or its place may only be read: change that. */
    READ_ONLY("readOnly"),
    /** The device answers with errors: look after it. */
    BROKEN("broken");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /** For texts and logs. */
    public String word() {
      return word;
    }
  }
}
