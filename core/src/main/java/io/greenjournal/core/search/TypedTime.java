package io.greenjournal.core.search;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as people write it: a day, a day with a time, a moment in UTC, or how long ago.
 *
 * @param start its beginning
 * @param end the beginning of what follows: the next day for a day, the same moment for anything finer
 */
public record TypedTime(Instant start, Instant end) {
  private static final Pattern AGO = Pattern.compile("([0-9]{1,4})([mhdw])");

  /**
   * Reads it; empty for anything else.
   *
   * @param zone in which days begin
   */
  public static Optional<TypedTime> of(String text, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (text.equals("today")) {
      return Optional.of(day(today, zone));
    }
    if (text.equals("yesterday")) {
      return Optional.of(day(today.minusDays(1), zone));
    }
    Matcher ago = AGO.matcher(text);
    return ago.matches() ? Optional.of(point(now.minus(length(ago)))) : written(text, zone);
  }

  private static Optional<TypedTime> written(String text, ZoneId zone) {
    try {
      if (text.length() == 10) {
        return Optional.of(day(LocalDate.parse(text), zone));
      }
      if (text.endsWith("Z") || text.endsWith("z")) {
        return Optional.of(point(Instant.parse(text)));
      }
      return Optional.of(
          point(LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration length(Matcher ago) {
    long count = Long.parseLong(ago.group(1));
    return switch (ago.group(2)) {
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      case "d" -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }

  private static TypedTime day(LocalDate day, ZoneId zone) {
    return new TypedTime(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static TypedTime point(Instant at) {
    return new TypedTime(at, at);
  }
}
