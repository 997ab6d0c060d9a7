package io.greenjournal.web.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.house.Job;
import io.greenjournal.core.house.Job.Kind;
import io.greenjournal.core.house.Job.State;
import io.greenjournal.core.house.UpkeepPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DailyTimeTest {
  private static final UpkeepPlan AT_THREE = new UpkeepPlan(true, 3, 7);
  private static final Duration JITTER = Duration.ofMinutes(7);
  private static final Instant STARTED = at("2026-11-20T12:00");

  /** Two hours east of Greenwich in winter, three in summer. */
  private final DailyTime time = new DailyTime(ZoneId.of("Asia/Jerusalem"), STARTED, JITTER);

  private static Instant at(String utc) {
    return Instant.parse(utc + ":00Z");
  }

  private static Optional<Job> job(State state, Instant began) {
    return Optional.of(new Job(1, Kind.BACKUP, state, began, Optional.empty(), ""));
  }

  @Test
  void it_is_due_a_little_after_the_hour_of_the_zone_and_once_a_day() {
    Optional<Job> yesterday = job(State.DONE, at("2026-11-20T12:30"));

    assertThat(time.isDue(AT_THREE, yesterday, at("2026-11-21T01:06"))).isFalse();
    assertThat(time.isDue(AT_THREE, yesterday, at("2026-11-21T01:07"))).isTrue();
    Optional<Job> today = job(State.DONE, at("2026-11-21T01:07"));
    assertThat(time.isDue(AT_THREE, today, at("2026-11-21T01:08"))).isFalse();
    assertThat(time.isDue(AT_THREE, today, at("2026-11-22T01:06"))).isFalse();
    assertThat(time.isDue(AT_THREE, today, at("2026-11-22T01:07"))).isTrue();
  }

  @Test
  void an_hour_that_was_missed_is_made_up_for_once_a_little_after_the_start() {
    Optional<Job> longAgo = job(State.DONE, at("2026-11-17T01:00"));

    assertThat(time.isDue(AT_THREE, longAgo, STARTED)).isFalse();
    assertThat(time.isDue(AT_THREE, longAgo, STARTED.plus(JITTER))).isTrue();
    assertThat(time.isDue(
            AT_THREE, job(State.DONE, STARTED.plus(JITTER)), STARTED.plus(Duration.ofHours(2))))
        .isFalse();
  }

  @Test
  void one_that_was_interrupted_is_done_once_more_and_one_that_failed_after_a_rest() {
    Instant began = at("2026-11-20T13:00");

    assertThat(time.isDue(AT_THREE, job(State.INTERRUPTED, began), began.plusSeconds(1)))
        .isTrue();
    assertThat(time.isDue(AT_THREE, job(State.RUNNING, began), began.plusSeconds(1)))
        .isFalse();
    assertThat(time.isDue(AT_THREE, job(State.FAILED, began), at("2026-11-20T13:59")))
        .isFalse();
    assertThat(time.isDue(AT_THREE, job(State.FAILED, began), at("2026-11-20T14:00")))
        .isTrue();
  }

  @Test
  void the_next_time_is_told() {
    Optional<Job> today = job(State.DONE, at("2026-11-20T12:30"));

    assertThat(time.next(AT_THREE, today, at("2026-11-20T15:00")))
        .isEqualTo(at("2026-11-21T01:07"));
    assertThat(time.next(AT_THREE, Optional.empty(), STARTED)).isEqualTo(STARTED.plus(JITTER));
  }

  @Test
  void an_hour_that_the_clocks_leave_out_is_kept_a_little_later() {
    DailyTime summer = new DailyTime(ZoneId.of("Europe/Berlin"), at("2026-03-01T00:00"), JITTER);
    UpkeepPlan atTwo = new UpkeepPlan(true, 2, 7);

    assertThat(summer.hour(atTwo, at("2026-03-29T12:00"))).isEqualTo(at("2026-03-29T01:00"));
    assertThat(summer.hour(atTwo, at("2026-03-30T12:00"))).isEqualTo(at("2026-03-30T00:00"));
  }
}
