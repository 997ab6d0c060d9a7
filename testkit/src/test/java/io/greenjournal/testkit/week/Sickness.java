package io.greenjournal.testkit.week;

import io.greenjournal.core.journal.HoleCause;
import io.greenjournal.core.journal.Window;

/** What is wrong with an instance for a time. */
record Sickness(Kind kind, Window time) {
  enum Kind {
    UNREACHABLE(HoleCause.FAULT),
    STANDS_STILL(HoleCause.FAULT),
    WRONG_TOKEN(HoleCause.FAULT),
    NOT_LINKED(HoleCause.FAULT),
    RATE_LIMITED(HoleCause.RATE_LIMITED),
    QUOTA_USED_UP(HoleCause.QUOTA),
    NO_STATUSES(HoleCause.FAULT),
    GARBLED(HoleCause.FAULT),
    TOO_LARGE(HoleCause.FAULT),
    /** One record, from the beginning of its time, cannot be read. */
    BAD_RECORD(HoleCause.PARSE_LOSS);

    final HoleCause cause;

    Kind(HoleCause cause) {
      this.cause = cause;
    }
  }
}
