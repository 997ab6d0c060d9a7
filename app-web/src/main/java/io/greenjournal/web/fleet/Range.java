package io.greenjournal.web.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** The time that the figures of the fleet are for; its word is in the address. */
enum Range {
  DAY("24h", Duration.ofHours(24), 24),
  WEEK("7d", Duration.ofDays(7), 28),
  MONTH("30d", Duration.ofDays(30), 30);

  private final String word;
  private final Duration length;
  private final int steps;

  Range(String word, Duration length, int steps) {
    this.word = word;
    this.length = length;
    this.steps = steps;
  }

  /** By its word; the day for any other. */
  static Range of(String word) {
    return Arrays.stream(values()).filter(r -> r.word.equals(word)).findFirst().orElse(DAY);
  }

  String word() {
    return word;
  }

  Duration length() {
    return length;
  }

  /** How many points its line has. */
  int steps() {
    return steps;
  }

  /** Figures are kept by the hour, so it begins and ends with one. */
  Instant end(Instant now) {
    return now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
  }

  Instant start(Instant now) {
    return end(now).minus(length);
  }
}
