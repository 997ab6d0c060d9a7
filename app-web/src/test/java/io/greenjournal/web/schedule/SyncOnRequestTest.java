package io.greenjournal.web.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.port.Storage;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.standing.Made;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class SyncOnRequestTest {
  private final MovableClock clock = new MovableClock();
  private final SyncSchedule schedule = Mockito.mock(SyncSchedule.class);
  private final SyncOnRequest requests =
      new SyncOnRequest(schedule, new StorageWatch(Mockito.mock(Storage.class)), clock);
  private final Instance one = Made.fine().instance();
  private final Instance other =
      Made.standing("7103114820", "Lab", Messenger.WHATSAPP).instance();

  @Test
  void an_instance_is_read_on_request_once_a_minute_and_others_do_not_wait_for_it() {
    assertThat(requests.ask(one).rest()).isEmpty();
    clock.move(Duration.ofSeconds(20));

    assertThat(requests.ask(one).rest()).hasValue(Duration.ofSeconds(40));
    assertThat(requests.ask(other).rest()).isEmpty();
    Mockito.verify(schedule).syncNow(one);

    clock.move(Duration.ofSeconds(40));
    assertThat(requests.ask(one).rest()).isEmpty();
    Mockito.verify(schedule, Mockito.times(2)).syncNow(one);
  }

  @Test
  void many_are_read_on_request_and_who_was_read_just_now_is_left_out() {
    Mockito.when(schedule.syncNow(other)).thenReturn(List.of(Journal.INCOMING));
    requests.ask(one);

    assertThat(requests.ask(List.of(one, other))).isEqualTo(new SyncOnRequest.Round(1, 1, 1));

    Mockito.verify(schedule).syncNow(one);
    Mockito.verify(schedule).syncNow(other);
  }

  @Test
  void a_clock_that_was_set_back_makes_nobody_wait() {
    requests.ask(one);
    clock.move(Duration.ofHours(-1));

    assertThat(requests.ask(one).rest()).isEmpty();
  }

  @Test
  void a_used_up_quota_is_told() {
    Mockito.when(schedule.syncNow(one)).thenReturn(List.of(Journal.OUTGOING));

    assertThat(requests.ask(one).quotaIsUsedUp()).isTrue();
    assertThat(requests.ask(other).quotaIsUsedUp()).isFalse();
  }
}
