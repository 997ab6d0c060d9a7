package io.greenjournal.core.journal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Why the vendor gave no answer that can be used. Each reason leads to another next step. No part holds a
 * token, a URL or a message text.
 */
public sealed interface SourceFailure {
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
  record Unauthorized() implements SourceFailure {}

  /** 403: refused. A wrong id or host, or the plan does not include the method; no proof of a wrong token. */
  record Forbidden(String detail) implements SourceFailure {}

  /** 404 or an answer that is no API's: wrong host, wrong id or unknown method. */
  record WrongAddress(String detail) implements SourceFailure {}

  /** The instance is not linked to a messenger account. */
  record NotLinked() implements SourceFailure {}

  /** The instance is being created or restarted; some minutes help. */
  record Starting() implements SourceFailure {}

  /** The instance is not paid for. */
  record Expired() implements SourceFailure {}

  /** The instance is gone for good. */
  record Deleted() implements SourceFailure {}

  /** 429: more than the allowed calls a second. */
  record RateLimited(Optional<Duration> retryAfter) implements SourceFailure {}

  /** 466: the monthly quota of the plan is used up. */
  record QuotaExhausted(OptionalLong used, OptionalLong total) implements SourceFailure {}

  /** 469: the limit of contact checks; two hours help. */
  record ChecksLimited() implements SourceFailure {}

  /** The answer was larger than the limits; a shorter window helps. */
  record TooLarge(String detail) implements SourceFailure {}

  /** The answer is not what the API promises, so nothing of it was taken. */
  record Unreadable(String detail) implements SourceFailure {}

  /** No connection, or the vendor's servers failed. */
  record Unreachable(String detail) implements SourceFailure {}

  /** The encrypted connection could not be trusted. */
  record TlsFailed(String detail) implements SourceFailure {}

  /** The call took longer than allowed. */
  record TimedOut() implements SourceFailure {}

  /** The vendor refused the parameters; our mistake or a wrong chat or message id. */
  record BadRequest(String detail) implements SourceFailure {}

  /** The caller stopped waiting. */
  record Cancelled() implements SourceFailure {}

  /** We refused to call this address: not an allowed scheme or host. */
  record AddressRefused(String detail) implements SourceFailure {}
}
