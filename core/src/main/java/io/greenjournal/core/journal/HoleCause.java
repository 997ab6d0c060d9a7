package io.greenjournal.core.journal;

import java.util.Set;

/** Why a journal is not known to be complete for a span of time. */
public enum HoleCause {
  /** Nobody asked: the program did not run, or the instance is read by hand only. */
  NOT_RUNNING,
  /** The vendor refused to answer so often (429). */
  RATE_LIMITED,
  /** The monthly quota was used up (466). */
  QUOTA,
  /** Any other failure: no connection, a wrong token, an account that is not linked. */
  FAULT,
  /** An answer came, but some of its records could not be read. */
  PARSE_LOSS,
  /** An earlier version did not keep the cause. */
  UNKNOWN,
  /** The journal does not reach back so far any more; nothing can fill it. */
  OUT_OF_REACH;

  private static final Set<String> LIMITS = Set.of("rateLimited", "checksLimited");

  /** @param code {@link SourceFailure#code()} */
  public static HoleCause ofFailure(String code) {
    if (LIMITS.contains(code)) {
      return RATE_LIMITED;
    }
    return code.equals("quotaExhausted") ? QUOTA : FAULT;
  }

  /** Whether a later answer may still fill it. */
  public boolean canBeFilled() {
    return this != OUT_OF_REACH;
  }

  /** The word of the API and of stores, such as {@code rateLimited}. */
  public String word() {
    return switch (this) {
      case NOT_RUNNING -> "notRunning";
      case RATE_LIMITED -> "rateLimited";
      case QUOTA -> "quota";
      case FAULT -> "fault";
      case PARSE_LOSS -> "parseLoss";
      case UNKNOWN -> "unknown";
      case OUT_OF_REACH -> "outOfReach";
    };
  }

  /** @throws IllegalArgumentException for any other word */
  public static HoleCause ofWord(String word) {
    for (HoleCause cause : values()) {
      if (cause.word().equals(word)) {
        return cause;
      }
    }
    throw new IllegalArgumentException("no cause of a hole: " + word);
  }
}
