package io.greenjournal.core.plan;

import static io.greenjournal.core.plan.Plans.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PacingTest {
  private final Pacing pacing = new Pacing(Duration.ofSeconds(60));
  private final Instance live = Plans.instance(1, Pace.LIVE);

  @Test
  void a_journal_that_has_been_quiet_is_asked_after_a_tenth_of_the_silence() {
    assertThat(after(Duration.ofMinutes(5))).isEqualTo(Duration.ofSeconds(60));
    assertThat(after(Duration.ofMinutes(30))).isEqualTo(Duration.ofMinutes(3));
    assertThat(after(Duration.ofDays(3))).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void a_quiet_journal_is_asked_no_more_rarely_than_a_relaxed_one() {
    Pacing slow = new Pacing(Duration.ofMinutes(10));
    Instant long_ago = NOW.minus(Duration.ofDays(9));

    assertThat(slow.interval(live, Journal.INCOMING, long_ago, 0, NOW))
        .contains(Duration.ofMinutes(15));
    assertThat(new Pacing(Duration.ofHours(1)).interval(live, Journal.INCOMING, long_ago, 0, NOW))
        .contains(Duration.ofHours(1));
    assertThat(pacing.interval(live, Journal.OUTGOING_STATUSES, long_ago, 0, NOW))
        .contains(Duration.ofMinutes(15));
  }

  @Test
  void a_clock_set_back_makes_nobody_slower() {
    assertThat(after(Duration.ofHours(-5))).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void only_people_ask_a_manual_instance() {
    assertThat(pacing.interval(Plans.instance(2, Pace.MANUAL), Journal.INCOMING, NOW, 0, NOW))
        .isEmpty();
  }

  private Duration after(Duration silence) {
    return pacing.interval(live, Journal.INCOMING, NOW.minus(silence), 0, NOW).orElseThrow();
  }

  @Test
  void a_whole_month_of_calls_in_the_background_leaves_the_reserve() {
    Instant now = Instant.parse("2026-11-01T00:00:00Z");
    int used = 0;
    while (now.isBefore(Instant.parse("2026-12-01T00:00:00Z"))) {
      used++;
      Optional<Duration> rest = MonthlyQuota.interval(used, now);
      if (rest.isEmpty()) {
        break;
      }
      now = now.plus(rest.get());
    }

    assertThat(used).isBetween(895, 900);
    assertThat(now).isAfter(Instant.parse("2026-11-30T20:00:00Z"));
  }

  @Test
  void what_is_left_near_the_end_of_a_month_is_not_burnt() {
    assertThat(MonthlyQuota.interval(0, Instant.parse("2026-11-30T23:00:00Z")))
        .contains(Duration.ofMinutes(15));
  }

  @Test
  void the_month_is_one_of_the_universal_time() {
    assertThat(MonthlyQuota.nextMonth(Instant.parse("2026-12-31T23:59:59Z")))
        .isEqualTo("2027-01-01T00:00:00Z");
    assertThat(MonthlyQuota.month(Instant.parse("2026-12-01T00:00:00Z"))).hasToString("2026-12");
  }

  @Property
  void nobody_ever_gets_more_than_the_month_has(@ForAll @IntRange(max = 2_000) int used) {
    int worst = used + MonthlyQuota.ATTEMPTS;

    assertThat(MonthlyQuota.allows(used, true)).isEqualTo(worst <= 1_000);
    assertThat(MonthlyQuota.allows(used, false)).isEqualTo(worst <= 900);
    assertThat(MonthlyQuota.interval(used, NOW).isPresent()).isEqualTo(worst <= 900);
  }
}
