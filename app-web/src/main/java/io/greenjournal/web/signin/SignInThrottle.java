package io.greenjournal.web.signin;

import io.greenjournal.core.port.AttemptLog;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/**
 * Slows down guessing. After five failures of a user name each try has to wait: 1, 2, 4 … 300 seconds since
 * the last failure; an address has twenty failures in five minutes. Nobody is locked out for good.
 */
@Singleton
final class SignInThrottle {
  private static final int FREE_FAILURES = 5;
  private static final int FAILURES_OF_ADDRESS = 20;
  private static final Duration SHORT_WINDOW = Duration.ofMinutes(5);
  /** Long enough that waiting out the longest delay does not win five more free tries. */
  private static final Duration LONG_WINDOW = Duration.ofHours(1);

  private static final long LONGEST_DELAY = 300;

  private final AttemptLog log;
  private final InstantSource clock;

  SignInThrottle(AttemptLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Whether a try must be refused without looking at it. */
  boolean refuses(String userName, String address) {
    return refusesUser(userName) || refusesAddress(address);
  }

  private boolean refusesUser(String userName) {
    Instant now = clock.instant();
    int failures = log.failuresSince(user(userName), now.minus(LONG_WINDOW));
    return delay(failures)
        .map(delay -> log.failuresSince(user(userName), now.minus(delay).plusMillis(1)) > 0)
        .orElse(false);
  }

  boolean refusesAddress(String address) {
    return log.failuresSince(address(address), clock.instant().minus(SHORT_WINDOW))
        >= FAILURES_OF_ADDRESS;
  }

  static Optional<Duration> delay(int failures) {
    if (failures < FREE_FAILURES) {
      return Optional.empty();
    }
    long seconds = 1L << Math.min(failures - FREE_FAILURES, 20);
    return Optional.of(Duration.ofSeconds(Math.min(seconds, LONGEST_DELAY)));
  }

  void failed(String userName, String address) {
    log.failed(user(userName), clock.instant());
    failed(address);
  }

  void failed(String address) {
    Instant now = clock.instant();
    log.failed(address(address), now);
    log.removeBefore(now.minus(LONG_WINDOW));
  }

  /** Other failures from the address still count: they may have been tries at other names. */
  void succeeded(String userName) {
    log.clear(user(userName));
  }

  private static String user(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return "user:" + lower.substring(0, Math.min(lower.length(), 100));
  }

  private static String address(String address) {
    return "address:" + ClientAddress.network(address);
  }
}
