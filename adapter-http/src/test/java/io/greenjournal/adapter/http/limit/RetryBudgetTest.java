package io.greenjournal.adapter.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {
  private final RetryBudget budget = new RetryBudget();

  @Test
  void twenty_repetitions_use_it_up_and_five_successes_earn_one_back() {
    for (int i = 0; i < 20; i++) {
      assertThat(budget.spend()).isTrue();
    }
    assertThat(budget.spend()).isFalse();

    for (int i = 0; i < 4; i++) {
      budget.earn();
    }
    assertThat(budget.spend()).isFalse();
    budget.earn();
    assertThat(budget.spend()).isTrue();
  }

  @Test
  void it_does_not_grow_beyond_its_beginning() {
    for (int i = 0; i < 100; i++) {
      budget.earn();
    }
    for (int i = 0; i < 20; i++) {
      assertThat(budget.spend()).isTrue();
    }
    assertThat(budget.spend()).isFalse();
  }
}
