package io.greenjournal.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:04:31Z");
  private static final WordBook BOOK = new WordBook();

  @Test
  void a_time_of_today_is_a_clock_time_in_the_zone_of_the_reader() {
    Moment moment = times(Language.ENGLISH).at(NOW);

    assertThat(moment.text()).isEqualTo("12:04:31");
    assertThat(moment.iso()).isEqualTo("2026-11-21T12:04:31+02:00");
    assertThat(moment.exact()).contains("21 Nov 2026", "12:04:31", "Asia/Jerusalem");
  }

  @Test
  void an_earlier_time_carries_its_day_and_an_earlier_year_its_year() {
    Times times = times(Language.ENGLISH);

    assertThat(times.at(NOW.minus(Duration.ofDays(1))).text()).contains("20 Nov", "12:04");
    assertThat(times.day(NOW.minus(Duration.ofDays(365))).text()).contains("2025");
  }

  @Test
  void the_month_is_written_in_the_language() {
    assertThat(times(Language.RUSSIAN).day(NOW).text()).contains("нояб");
    assertThat(times(Language.HEBREW).day(NOW).text()).contains("בנוב");
  }

  @Test
  void an_age_is_told_in_its_two_largest_units_and_is_never_negative() {
    Times times = times(Language.ENGLISH);

    assertThat(times.length(Duration.ofMinutes(590))).isEqualTo("9 h 50 min");
    assertThat(times.length(Duration.ofHours(25))).isEqualTo("1 day 1 h");
    assertThat(times.length(Duration.ofSeconds(-3))).isEqualTo("0 s");
    assertThat(times.ago(NOW.minusSeconds(90)).text()).isEqualTo("1 min ago");
    assertThat(times.ago(NOW.plusSeconds(90)).text()).isEqualTo("in 1 min");
    assertThat(times.ago(NOW).text()).isEqualTo("just now");
  }

  @Test
  void a_share_is_never_rounded_to_all_or_none() {
    Words t = BOOK.in(Language.ENGLISH);

    assertThat(t.percent(99_999, 100_000)).isEqualTo("99.9%");
    assertThat(t.percent(1, 100_000)).isEqualTo("0.1%");
    assertThat(t.percent(5, 5)).isEqualTo("100%");
    assertThat(t.percent(0, 0)).isEqualTo("–");
  }

  private static Times times(Language language) {
    return new Times(BOOK.in(language), ZoneId.of("Asia/Jerusalem"), NOW);
  }
}
