package io.greenjournal.core.journal;

import java.util.Locale;

/** Who told us of something. */
public enum Source {
  /** An answer of a journal; the richest and what everything is measured by. */
  JOURNAL,
  /** A notification that the vendor sent by itself: earlier, and spelled in its own way. */
  PUSH;

  /** Our word for it in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
