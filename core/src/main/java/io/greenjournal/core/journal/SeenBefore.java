package io.greenjournal.core.journal;

import java.util.OptionalInt;

/**
 * What of one journal was merged before, so that it need not be read again. Says yes only of what is kept for
 * good; may say no to anything at any time. Safe for many threads.
 */
public interface SeenBefore {
  /** Nothing was. */
  SeenBefore NOTHING = new SeenBefore() {
    @Override
    public long seed() {
      return 0;
    }

    @Override
    public OptionalInt records(BodyMark answer) {
      return OptionalInt.empty();
    }

    @Override
    public boolean holds(long record) {
      return false;
    }
  };

  /** What every hash that is handed in is made with; a secret. */
  long seed();

  /** How many records such an answer held, if every one of them was merged; empty if that is not known. */
  OptionalInt records(BodyMark answer);

  /**
   * Whether a record of these bytes was merged into this journal.
   *
   * @param record {@link ContentHash} of the bytes from brace to brace
   */
  boolean holds(long record);
}
