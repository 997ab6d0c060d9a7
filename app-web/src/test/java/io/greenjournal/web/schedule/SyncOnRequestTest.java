package io.greenjournal.web.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.port.Storage;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.standing.Made;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class SyncOnRequestTest {
  private final MovableClock clock = new MovableClock();
  private final SyncOnRequest requests =
      new SyncOnRequest(new StorageWatch(Mockito.mock(Storage.class)), clock);
  private final Instance one = Made.fine().instance();
  private final Instance other =
      Made.standing("7103114820", "Lab", Messenger.WHATSAPP).instance();

  @Test
  void an_instance_is_read_on_request_once_a_minute_and_others_do_not_wait_for_it() {
    assertThat(requests.claim(one)).isEmpty();
    clock.move(Duration.ofSeconds(20));

    assertThat(requests.claim(one)).hasValue(Duration.ofSeconds(40));
    assertThat(requests.claim(other)).isEmpty();

    clock.move(Duration.ofSeconds(40));
    assertThat(requests.claim(one)).isEmpty();
  }

  @Test
  void a_clock_that_was_set_back_makes_nobody_wait() {
    requests.claim(one);
    clock.move(Duration.ofHours(-1));

    assertThat(requests.claim(one)).isEmpty();
  }
}
