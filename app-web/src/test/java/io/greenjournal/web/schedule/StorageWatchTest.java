package io.greenjournal.web.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.greenjournal.core.house.StorageTrouble;
import io.greenjournal.core.house.StorageTrouble.Reason;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.Storage;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StorageWatchTest {
  private final MovableClock clock = new MovableClock();
  private final Storage storage = mock(Storage.class);
  private final StorageWatch watch = new StorageWatch(storage);
  private final Optional<StorageTrouble> trouble =
      Optional.of(new StorageTrouble(Reason.FULL, MovableClock.START));

  @Test
  void without_trouble_nothing_is_tried() {
    assertThat(watch.lets(clock.instant())).isTrue();

    verify(storage, never()).probe();
  }

  @Test
  void in_trouble_it_is_tried_every_half_a_minute_and_no_oftener() {
    when(storage.trouble()).thenReturn(trouble);
    when(storage.probe()).thenReturn(trouble);

    for (int second = 0; second <= 90; second++) {
      assertThat(watch.lets(clock.instant())).isFalse();
      clock.move(Duration.ofSeconds(1));
    }

    verify(storage, times(3)).probe();
  }

  @Test
  void a_clock_that_was_set_back_does_not_stop_the_trying() {
    when(storage.trouble()).thenReturn(trouble);
    when(storage.probe()).thenReturn(Optional.empty());
    clock.move(Duration.ofDays(-1));

    assertThat(watch.lets(clock.instant())).isTrue();
  }

  @Test
  @Timeout(60)
  void in_trouble_the_schedule_looks_for_no_turn_at_all() throws Exception {
    CountDownLatch tries = new CountDownLatch(3);
    when(storage.trouble()).thenReturn(trouble);
    when(storage.probe()).thenAnswer(call -> {
      tries.countDown();
      clock.move(StorageWatch.REST);
      return trouble;
    });
    clock.move(StorageWatch.REST);
    InstanceRegistry registry = mock(InstanceRegistry.class);
    when(registry.all(any())).thenReturn(List.of());
    SyncSchedule schedule = new SyncSchedule(
        registry,
        mock(JournalStore.class),
        mock(SyncLog.class),
        mock(TakeTurn.class),
        new Paces(Settings.in(Path.of("unused"))),
        watch,
        clock);

    schedule.onApplicationEvent(mock(ServerStartupEvent.class));
    tries.await();
    schedule.stop();

    // Once, when the rows of the last run were taken up.
    verify(registry, times(1)).all(any());
  }
}
