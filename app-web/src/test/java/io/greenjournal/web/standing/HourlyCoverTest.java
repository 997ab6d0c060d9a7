package io.greenjournal.web.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.Window;
import io.greenjournal.web.shell.CoverageStrip.Cover;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourlyCoverTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:04:31Z");
  private static final Duration GRACE = Duration.ofMinutes(3);
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(10));

  @Test
  void hours_that_both_journals_cover_are_full_to_the_newest() {
    Window all = new Window(LONG_AGO, NOW.minusSeconds(60));

    assertThat(hours(List.of(List.of(all), List.of(all)), List.of()))
        .hasSize(HourlyCover.HOURS)
        .containsOnly(Cover.FULL);
  }

  @Test
  void an_hour_that_one_journal_misses_is_partly_covered() {
    Window all = new Window(LONG_AGO, NOW);
    Window until = new Window(LONG_AGO, Instant.parse("2026-11-21T08:00:00Z"));

    assertThat(hours(List.of(List.of(all), List.of(until)), List.of()))
        .endsWith(Cover.FULL, Cover.PART, Cover.PART, Cover.PART);
  }

  @Test
  void a_hole_is_told_from_the_time_before_the_first_reading() {
    Window first = new Window(NOW.minus(Duration.ofHours(20)), NOW.minus(Duration.ofHours(10)));

    List<Cover> covers = hours(List.of(List.of(first)), List.of());

    assertThat(covers).startsWith(Cover.BEFORE).contains(Cover.FULL).endsWith(Cover.HOLE);
  }

  @Test
  void an_hour_without_data_and_with_a_failed_call_is_failing() {
    Window until = new Window(LONG_AGO, Instant.parse("2026-11-21T08:00:00Z"));
    Instant failure = Instant.parse("2026-11-21T08:30:00Z");

    assertThat(hours(List.of(List.of(until)), List.of(failure)))
        .endsWith(Cover.FULL, Cover.FAIL, Cover.HOLE, Cover.HOLE);
  }

  @Test
  void a_failed_call_that_a_later_one_made_good_leaves_no_trace() {
    Window all = new Window(LONG_AGO, NOW);

    assertThat(hours(List.of(List.of(all)), List.of(NOW.minusSeconds(5_000))))
        .containsOnly(Cover.FULL);
  }

  @Test
  void nothing_is_known_of_a_journal_that_was_never_read() {
    assertThat(hours(List.of(List.of(), List.of()), List.of())).containsOnly(Cover.BEFORE);
  }

  private static List<Cover> hours(List<List<Window>> spans, List<Instant> failures) {
    return HourlyCover.hours(spans, failures, NOW, GRACE);
  }
}
