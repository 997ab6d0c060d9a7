package io.greenjournal.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.SourceFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {
  private static final InstanceId INSTANCE = new InstanceId("1101000001");
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private final FailurePolicy policy = new FailurePolicy();

  @Test
  void what_only_a_person_can_mend_waits_for_a_person() {
    assertThat(rest(new SourceFailure.WrongAddress(""), 0)).contains(Instant.MAX);
    assertThat(rest(new SourceFailure.Deleted(), 0)).contains(Instant.MAX);
  }

  @Test
  void a_refused_token_is_looked_at_twice_a_minute_apart() {
    var refused = new SourceFailure.Unauthorized();

    assertThat(rest(refused, 0)).contains(NOW.plusSeconds(60));
    assertThat(policy.parkedUntil(refused, failing("unauthorized", NOW.minusSeconds(59)), NOW))
        .contains(NOW.plusSeconds(60));
    assertThat(policy.parkedUntil(refused, failing("unreachable", NOW.minusSeconds(90)), NOW))
        .contains(NOW.plusSeconds(60));
    assertThat(policy.parkedUntil(refused, failing("unauthorized", NOW.minusSeconds(60)), NOW))
        .contains(Instant.MAX);
  }

  @Test
  void a_used_up_quota_waits_for_the_first_of_next_month() {
    var failure = new SourceFailure.QuotaExhausted(OptionalLong.empty(), OptionalLong.empty());

    assertThat(rest(failure, 0)).contains(Instant.parse("2026-12-01T00:00:00Z"));
  }

  @Test
  void a_passing_fault_is_asked_again_at_once_and_then_ever_later() {
    var failure = new SourceFailure.Unreachable("reset");

    assertThat(rest(failure, 0)).isEmpty();
    assertThat(rest(failure, 1)).contains(NOW.plus(Duration.ofMinutes(1)));
    assertThat(rest(failure, 3)).contains(NOW.plus(Duration.ofMinutes(4)));
    assertThat(rest(failure, 500)).contains(NOW.plus(Duration.ofMinutes(15)));
  }

  @Test
  void the_vendor_s_own_waiting_time_is_kept() {
    var failure = new SourceFailure.RateLimited(Optional.of(Duration.ofSeconds(90)));

    assertThat(rest(failure, 0)).contains(NOW.plusSeconds(90));
  }

  @Test
  void the_longer_of_our_own_pauses_counts() {
    var resting = new SourceFailure.Unreachable("five faults", Optional.of(Duration.ofSeconds(90)));

    assertThat(rest(resting, 0)).contains(NOW.plusSeconds(90));
    assertThat(rest(resting, 3)).contains(NOW.plus(Duration.ofMinutes(4)));
  }

  @Test
  void an_instance_that_is_not_linked_is_asked_again_soon() {
    assertThat(rest(new SourceFailure.NotLinked(), 7)).contains(NOW.plus(Duration.ofMinutes(5)));
  }

  private Optional<Instant> rest(SourceFailure failure, int before) {
    JournalState state = new JournalState(
        INSTANCE,
        Journal.INCOMING,
        Freshness.NEVER,
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        before,
        Optional.empty());
    return policy.parkedUntil(failure, state, NOW);
  }

  private static JournalState failing(String code, Instant triedAt) {
    return new JournalState(
        INSTANCE,
        Journal.INCOMING,
        Freshness.NEVER,
        Optional.of(triedAt),
        code,
        "",
        Optional.of(triedAt),
        1,
        Optional.empty());
  }
}
