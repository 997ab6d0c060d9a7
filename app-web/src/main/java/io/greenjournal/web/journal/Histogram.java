package io.greenjournal.web.journal;

import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many messages of the list there are a day, drawn small above the facets.
 *
 * @param title the days that it shows
 * @param said the same for those who do not see it
 * @param width of the drawing, 40 high
 * @param scale the first day, one in the middle, the last one
 */
public record Histogram(String title, String said, int width, List<Bar> bars, List<String> scale) {
  private static final int MOST_BARS = 42;
  private static final int STEP = 8;
  private static final int HEIGHT = 40;

  public Histogram {
    bars = List.copyOf(bars);
    scale = List.copyOf(scale);
  }

  /** @param on the newest one */
  public record Bar(int x, int y, int height, String said, boolean on) {}

  /** @param counted by days of UTC; empty for fewer than two days, which are no picture */
  public static Optional<Histogram> of(Map<LocalDate, Long> counted, Times times) {
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    TreeMap<LocalDate, Long> days = new TreeMap<>(counted);
    LocalDate first = days.firstKey();
    LocalDate last = days.lastKey();
    int length = (int) ChronoUnit.DAYS.between(first, last) + 1;
    return length < 2 ? Optional.empty() : Optional.of(draw(days, first, length, times));
  }

  private static Histogram draw(
      TreeMap<LocalDate, Long> days, LocalDate first, int length, Times times) {
    int step = (length + MOST_BARS - 1) / MOST_BARS;
    List<Long> sums = new ArrayList<>();
    for (int day = 0; day < length; day += step) {
      sums.add(days.subMap(first.plusDays(day), first.plusDays(day + step)).values().stream()
          .mapToLong(Long::longValue)
          .sum());
    }
    Words words = times.words();
    long most = Math.max(1, Collections.max(sums));
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      long n = sums.get(i);
      int height = n == 0 ? 0 : (int) Math.max(1, Math.round((HEIGHT - 2.0) * n / most));
      String from = day(first.plusDays((long) i * step), times);
      bars.add(new Bar(
          i * STEP,
          HEIGHT - height,
          height,
          words.of("journal.histogram.bar", from, n),
          i == sums.size() - 1));
    }
    String begin = day(first, times);
    String end = day(first.plusDays(length - 1L), times);
    return new Histogram(
        words.of("journal.histogram.title", begin, end),
        words.of(
            "journal.histogram.said",
            begin,
            end,
            days.values().stream().mapToLong(Long::longValue).sum()),
        sums.size() * STEP - 2,
        bars,
        List.of(begin, day(first.plusDays(length / 2), times), end));
  }

  /** Noon in UTC is within the same day nearly everywhere. */
  private static String day(LocalDate day, Times times) {
    Instant noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    return times.day(noon).text();
  }
}
