package io.greenjournal.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.WordBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistogramTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-03");
  private static final Times TIMES = new Times(
      new WordBook().in(Language.ENGLISH), ZoneOffset.UTC, Instant.parse("2026-11-21T10:00:00Z"));

  @Test
  void days_without_a_message_are_gaps_and_not_left_out() {
    Histogram histogram =
        Histogram.of(Map.of(DAY, 10L, DAY.plusDays(3), 5L), TIMES).orElseThrow();

    assertThat(histogram.bars()).extracting(Histogram.Bar::height).containsExactly(38, 0, 0, 19);
    assertThat(histogram.bars().get(0).said()).isEqualTo("3 Nov: 10 messages");
    assertThat(histogram.title()).isEqualTo("3 Nov to 6 Nov");
  }

  @Test
  void a_single_day_is_no_picture() {
    assertThat(Histogram.of(Map.of(DAY, 10L), TIMES)).isEmpty();
    assertThat(Histogram.of(Map.of(), TIMES)).isEmpty();
  }

  @Test
  void a_year_is_drawn_in_as_few_bars_as_fit_and_loses_nothing() {
    Map<LocalDate, Long> year = Stream.iterate(DAY, day -> day.plusDays(1))
        .limit(365)
        .collect(Collectors.toMap(day -> day, day -> 1L));

    Histogram histogram = Histogram.of(year, TIMES).orElseThrow();

    assertThat(histogram.bars()).hasSizeBetween(20, 42);
    assertThat(histogram.said()).contains("365 messages");
  }
}
