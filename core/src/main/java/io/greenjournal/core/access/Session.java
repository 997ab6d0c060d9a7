package io.greenjournal.core.access;

import java.time.Instant;

/**
 * A signed-in browser.
 *
 * @param secretHash SHA-256 of the cookie's secret, in hexadecimal; the secret itself is not kept
 * @param userId who signed in; 0 for a visitor who has not yet
 * @param csrfSeed random text that the form tokens of this session are made from
 * @param browser the kind of browser it began in, in our own words; {@code ""} when that was not told
 */
public record Session(
    String secretHash,
    long userId,
    String csrfSeed,
    Instant createdAt,
    Instant seenAt,
    String browser) {
  public boolean isAnonymous() {
    return userId == 0;
  }

  /** The same, seen at another time. */
  public Session seen(Instant at) {
    return new Session(secretHash, userId, csrfSeed, createdAt, at, browser);
  }

  @Override
  public String toString() {
    return "Session[user " + userId + "]";
  }
}
