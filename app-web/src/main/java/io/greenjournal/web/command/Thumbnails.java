package io.greenjournal.web.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which preview pictures are kept.
 *
 * @param areKept false keeps no new ones
 * @param mostBytes all together; the oldest go first
 * @param oldest how long
 */
public record Thumbnails(boolean areKept, long mostBytes, Duration oldest) {
  static final Thumbnails KEPT = new Thumbnails(true, 2_000_000_000L, Duration.ofDays(365));

  static final String ALLOWED = "on, off, or the most to keep such as 500MB, 2GB or 2GB,90d";

  private static final Pattern LIMITS =
      Pattern.compile("([1-9][0-9]{0,5})(MB|GB)(?:,([1-9][0-9]{0,3})d)?");

  /** @throws IllegalArgumentException when it is none of what is {@link #ALLOWED} */
  static Thumbnails parse(String text) {
    if (text.equals("on")) {
      return KEPT;
    }
    if (text.equals("off")) {
      return new Thumbnails(false, 0, Duration.ZERO);
    }
    Matcher limits = LIMITS.matcher(text);
    if (!limits.matches()) {
      throw new IllegalArgumentException();
    }
    long unit = limits.group(2).equals("GB") ? 1_000_000_000L : 1_000_000L;
    Duration oldest =
        limits.group(3) == null ? KEPT.oldest : Duration.ofDays(Long.parseLong(limits.group(3)));
    return new Thumbnails(true, Long.parseLong(limits.group(1)) * unit, oldest);
  }
}
