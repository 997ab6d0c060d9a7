package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.port.AttemptLog;
import org.junit.jupiter.api.Test;

/** What every AttemptLog promises. */
public interface AttemptLogContract {
  /** One without attempts. */
  AttemptLog noAttempts();

  @Test
  default void failed_attempts_are_counted_by_subject_and_time() {
    var attempts = noAttempts();
    attempts.failed("user:admin", NOW);
    attempts.failed("user:admin", NOW.plusSeconds(60));
    attempts.failed("user:other", NOW);

    assertThat(attempts.failuresSince("user:admin", NOW)).isEqualTo(2);
    assertThat(attempts.failuresSince("user:admin", NOW.plusSeconds(1))).isEqualTo(1);
    assertThat(attempts.failuresSince("user:nobody", NOW)).isZero();
  }

  @Test
  default void two_attempts_of_one_moment_are_two() {
    var attempts = noAttempts();

    attempts.failed("user:admin", NOW);
    attempts.failed("user:admin", NOW);

    assertThat(attempts.failuresSince("user:admin", NOW)).isEqualTo(2);
  }

  @Test
  default void attempts_are_forgotten_by_age_and_after_a_success() {
    var attempts = noAttempts();
    attempts.failed("user:admin", NOW);
    attempts.failed("user:admin", NOW.plusSeconds(60));
    attempts.failed("user:other", NOW.plusSeconds(60));

    attempts.removeBefore(NOW.plusSeconds(60));
    assertThat(attempts.failuresSince("user:admin", NOW)).isEqualTo(1);

    attempts.clear("user:admin");
    assertThat(attempts.failuresSince("user:admin", NOW)).isZero();
    assertThat(attempts.failuresSince("user:other", NOW)).isEqualTo(1);
  }
}
