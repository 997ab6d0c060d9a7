package io.greenjournal.web.shell;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes times in one language and zone, as seen at one moment. Made for a request, not for threads.
 * Controllers take a {@code Times} parameter, templates find it as {@code ${times}}; the fragment
 * {@code fragments/time :: at(moment)} prints what comes out.
 */
public final class Times {
  private final Words words;
  private final ZoneId zone;
  private final Instant now;
  private final Map<String, DateFormat> formats = new HashMap<>();

  public Times(Words words, ZoneId zone, Instant now) {
    this.words = words;
    this.zone = zone;
    this.now = now;
  }

  public Words words() {
    return words;
  }

  public Instant now() {
    return now;
  }

  public ZoneId zone() {
    return zone;
  }

  /** {@code 12:04:31} today, otherwise with the day: {@code 20 Nov, 12:04}. */
  public Moment at(Instant at) {
    return moment(at, isToday(at) ? skeleton("HHmmss", at) : dayAndMinute(at));
  }

  /** {@code 12:04} today, otherwise with the day. For dense lists. */
  public Moment brief(Instant at) {
    return moment(at, isToday(at) ? skeleton("HHmm", at) : dayAndMinute(at));
  }

  /** {@code 12:04:31}, whatever the day; where a heading names it. */
  public Moment clock(Instant at) {
    return moment(at, skeleton("HHmmss", at));
  }

  /** {@code 12:04}, whatever the day; where something beside it names the day. */
  public Moment minute(Instant at) {
    return moment(at, skeleton("HHmm", at));
  }

  /** {@code 3 Nov}, with the year if it is another. */
  public Moment day(Instant at) {
    return moment(at, skeleton(isThisYear(at) ? "dMMM" : "yMMMd", at));
  }

  /** {@code Friday, 20 November 2026}; for headings. */
  public Moment longDay(Instant at) {
    return moment(at, skeleton("yMMMMEEEEd", at));
  }

  /** Everything: {@code 21 Nov 2026, 12:04:31}. */
  public Moment exact(Instant at) {
    return moment(at, skeleton("yMMMdHHmmss", at));
  }

  /** {@code 5 min ago}, {@code in 2 h}; never a negative age. */
  public Moment ago(Instant at) {
    Duration age = Duration.between(at, now);
    if (age.abs().toSeconds() < 5) {
      return moment(at, words.of("shell.time.now"));
    }
    return age.isNegative()
        ? moment(at, words.of("shell.time.in", length(age.negated())))
        : moment(at, words.of("shell.time.ago", length(age)));
  }

  /** {@code 9 h 50 min}, in the two largest units. */
  public String length(Duration length) {
    long seconds = Math.max(0, length.toSeconds());
    if (seconds < 60) {
      return words.of("shell.length.s", seconds);
    }
    if (seconds < 3_600) {
      return words.of("shell.length.m", seconds / 60);
    }
    if (seconds < 86_400) {
      long minutes = seconds % 3_600 / 60;
      return minutes == 0
          ? words.of("shell.length.h", seconds / 3_600)
          : words.of("shell.length.hm", seconds / 3_600, minutes);
    }
    long hours = seconds % 86_400 / 3_600;
    return hours == 0
        ? words.of("shell.length.d", seconds / 86_400)
        : words.of("shell.length.dh", seconds / 86_400, hours);
  }

  private String dayAndMinute(Instant at) {
    return skeleton(isThisYear(at) ? "dMMMHHmm" : "yMMMdHHmm", at);
  }

  private Moment moment(Instant at, String text) {
    String iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    return new Moment(text, iso, skeleton("yMMMdHHmmss", at) + " " + zone.getId());
  }

  private String skeleton(String skeleton, Instant at) {
    return formats.computeIfAbsent(skeleton, this::format).format(Date.from(at));
  }

  private DateFormat format(String skeleton) {
    ULocale locale = words.language().locale();
    // Hours have two digits in every language, as in the fields where people type them.
    String pattern = DateTimePatternGenerator.getInstance(locale)
        .getBestPattern(skeleton, DateTimePatternGenerator.MATCH_HOUR_FIELD_LENGTH);
    DateFormat format = new SimpleDateFormat(pattern, locale);
    format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
    return format;
  }

  private boolean isToday(Instant at) {
    return LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone));
  }

  private boolean isThisYear(Instant at) {
    return LocalDate.ofInstant(at, zone).getYear()
        == LocalDate.ofInstant(now, zone).getYear();
  }
}
