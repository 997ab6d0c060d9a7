package io.greenjournal.core.journal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Why the vendor gave no answer that can be used. Each reason leads to another next step: {@link #remedy()}
 * says which. No part holds a token, a URL or a message text.
 */
public sealed interface SourceFailure {
  /** What helps against it. */
  Remedy remedy();

  /**
   * Whether the same call may succeed within seconds, so that repeating it is worth the time. The library
   * repeats such calls itself; a caller needs to do so only much later.
   */
  default boolean isTransient() {
    return remedy() == Remedy.REPEAT;
  }

  /** Whether an act that met this may have happened all the same: its answer was lost, it was not refused. */
  default boolean leavesOpen() {
    return false;
  }

  /**
   * At least so long it cannot help to call again; empty when nobody said so. Told by the vendor
   * ({@code Retry-After}), published by it, or our own pause after many faults in a row.
   */
  default Optional<Duration> retryAfter() {
    return Optional.empty();
  }

  /** A fixed word for logs, the API and translations, such as {@code unauthorized}. */
  default String code() {
    String name = getClass().getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** One line for people who look closer, redacted; {@code ""} when there is nothing to add. */
  default String detail() {
    return "";
  }

  /** 401: the token is wrong, or was changed by somebody. */
  record Unauthorized() implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.CHECK_TOKEN;
    }
  }

  /** 403: refused. A wrong id or host, or the plan does not include the method; no proof of a wrong token. */
  record Forbidden(String detail) implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.CHECK_PLAN;
    }
  }

  /** 404 or an answer that is no API's: wrong host, wrong id or unknown method. */
  record WrongAddress(String detail) implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.CHECK_ADDRESS;
    }
  }

  /** The instance is not linked to a messenger account. */
  record NotLinked() implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.LINK;
    }
  }

  /** The instance is being created or restarted; some minutes help. */
  record Starting() implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.WAIT;
    }
  }

  /** The instance is not paid for. */
  record Expired() implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.RENEW;
    }
  }

  /** The instance is gone for good. */
  record Deleted() implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.NONE;
    }
  }

  /** 429: more than the allowed calls a second. */
  record RateLimited(Optional<Duration> retryAfter) implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.WAIT;
    }
  }

  /** 466: the monthly quota of the plan is used up. */
  record QuotaExhausted(OptionalLong used, OptionalLong total) implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.UPGRADE;
    }
  }

  /** 469: the limit of contact checks; two hours help. */
  record ChecksLimited() implements SourceFailure {
    private static final Duration PAUSE = Duration.ofHours(2);

    @Override
    public Optional<Duration> retryAfter() {
      return Optional.of(PAUSE);
    }

    @Override
    public Remedy remedy() {
      return Remedy.WAIT;
    }
  }

  /** The answer was larger than the limits; a shorter window helps. */
  record TooLarge(String detail) implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.NARROW;
    }
  }

  /** The answer is not what the API promises, so nothing of it was taken. */
  record Unreadable(String detail) implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.REPEAT;
    }

    @Override
    public boolean leavesOpen() {
      return true;
    }
  }

  /**
   * No connection, or the vendor's servers failed.
   *
   * @param retryAfter our own pause after many faults in a row; no call was made when it is there
   */
  record Unreachable(String detail, Optional<Duration> retryAfter) implements SourceFailure {
    public Unreachable(String detail) {
      this(detail, Optional.empty());
    }

    @Override
    public Remedy remedy() {
      return retryAfter.isPresent() ? Remedy.WAIT : Remedy.REPEAT;
    }

    @Override
    public boolean leavesOpen() {
      return retryAfter.isEmpty();
    }
  }

  /** The encrypted connection could not be trusted. */
  record TlsFailed(String detail) implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.WAIT;
    }
  }

  /** The call took longer than allowed. */
  record TimedOut() implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.REPEAT;
    }

    @Override
    public boolean leavesOpen() {
      return true;
    }
  }

  /** The vendor refused the parameters; our mistake or a wrong chat or message id. */
  record BadRequest(String detail) implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.CHANGE_REQUEST;
    }
  }

  /** The caller stopped waiting. */
  record Cancelled() implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.REPEAT;
    }

    @Override
    public boolean leavesOpen() {
      return true;
    }
  }

  /** We refused to call this address: not an allowed scheme or host. */
  record AddressRefused(String detail) implements SourceFailure {
    @Override
    public Remedy remedy() {
      return Remedy.CHECK_ADDRESS;
    }
  }
}
