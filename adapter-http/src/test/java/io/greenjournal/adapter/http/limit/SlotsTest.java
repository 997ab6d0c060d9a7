package io.greenjournal.adapter.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SlotsTest {
  private final Slots slots = new Slots(2);

  @Test
  void no_more_than_so_many_go_at_once() {
    Runnable first = slots.take().join();
    slots.take().join();
    CompletableFuture<Runnable> third = slots.take();

    assertThat(third).isNotDone();
    first.run();
    assertThat(third).isCompleted();
  }

  @Test
  void a_slot_given_back_twice_is_one_slot() {
    Runnable first = slots.take().join();
    slots.take().join();
    CompletableFuture<Runnable> third = slots.take();
    CompletableFuture<Runnable> fourth = slots.take();

    first.run();
    first.run();

    assertThat(third).isCompleted();
    assertThat(fourth).isNotDone();
  }

  @Test
  void who_gives_up_waiting_costs_no_slot() {
    Runnable first = slots.take().join();
    slots.take().join();
    slots.take().cancel(false);
    CompletableFuture<Runnable> fourth = slots.take();

    first.run();

    assertThat(fourth).isCompleted();
  }
}
