package io.greenjournal.adapter.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
  private final MemoryBudget memory = new MemoryBudget(100);

  @Test
  void answers_share_what_there_is_and_give_it_back_once() {
    HeldBytes first = new HeldBytes(memory);
    HeldBytes second = new HeldBytes(memory);
    first.add(new byte[60]);

    assertThatThrownBy(() -> second.add(new byte[50]))
        .isInstanceOf(HeldBytes.NoRoomException.class);
    first.release();
    first.release();
    second.add(new byte[50]);
    assertThatThrownBy(() -> second.add(new byte[51]))
        .isInstanceOf(HeldBytes.NoRoomException.class);
  }

  @Test
  void bytes_that_come_too_late_are_not_taken() {
    HeldBytes held = new HeldBytes(memory);
    held.release();

    assertThatThrownBy(() -> held.add(new byte[1])).isInstanceOf(HeldBytes.NoRoomException.class);
    assertThat(memory.take(100)).isTrue();
  }
}
