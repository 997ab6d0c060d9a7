package io.greenjournal.adapter.sqlite;

import java.time.Duration;

/**
 * Which preview pictures the cache keeps. They are two thirds of all that is received and can be done without,
 * so they lie in a file of their own, {@code thumbnails.db}, and the oldest go first.
 *
 * @param isKept false keeps no new ones; payloads are then stored without them and say so
 * @param mostBytes the pictures together are at most so large; their file is a little larger
 * @param oldest pictures of records that are older are dropped
 */
public record ThumbnailRule(boolean isKept, long mostBytes, Duration oldest) {
  private static final Duration LONGEST = Duration.ofDays(36_500);

  /** Two gigabytes, a year. */
  public static final ThumbnailRule DEFAULT =
      new ThumbnailRule(true, 2_000_000_000L, Duration.ofDays(365));

  public static final ThumbnailRule NONE = new ThumbnailRule(false, 0, Duration.ZERO);

  public ThumbnailRule {
    if (mostBytes < 0 || oldest.isNegative() || oldest.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "thumbnails are kept in 0 bytes or more, for 0 to 36500 days");
    }
  }
}
