package io.greenjournal.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.web.MovableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportDeskTest {
  private final MovableClock clock = new MovableClock();
  private final ImportDesk desk = new ImportDesk(clock);

  @Test
  void a_list_is_for_the_session_that_fetched_it() {
    FetchedList mine = desk.put("mine", List.of());

    assertThat(desk.find("mine")).contains(mine);
    assertThat(desk.find("another")).isEmpty();
  }

  @Test
  void a_list_goes_ten_minutes_after_it_was_last_looked_at() {
    desk.put("mine", List.of());
    clock.move(Duration.ofMinutes(9));
    assertThat(desk.find("mine")).isPresent();
    clock.move(Duration.ofMinutes(9));
    assertThat(desk.find("mine")).isPresent();

    clock.move(Duration.ofMinutes(10));

    assertThat(desk.find("mine")).isEmpty();
  }

  @Test
  void a_second_list_takes_the_place_of_the_first_and_is_told_apart() {
    FetchedList first = desk.put("mine", List.of());
    FetchedList second = desk.put("mine", List.of());

    assertThat(desk.find("mine")).contains(second);
    assertThat(second.number()).isNotEqualTo(first.number());
  }

  @Test
  void of_too_many_the_longest_untouched_goes() {
    for (int i = 0; i < 20; i++) {
      desk.put("session-" + i, List.of());
      clock.move(Duration.ofSeconds(1));
    }
    desk.find("session-0");

    desk.put("one-more", List.of());

    assertThat(desk.find("session-1")).isEmpty();
    assertThat(desk.find("session-0")).isPresent();
    assertThat(desk.find("one-more")).isPresent();
  }
}
