package io.greenjournal.web.schedule;

import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.Storage;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.Mockito;

class SyncScheduleErrorTest {
  @Test
  @Timeout(60)
  void an_error_does_not_end_the_reading() throws Exception {
    CountDownLatch wentOn = new CountDownLatch(1);
    InstanceRegistry registry = Mockito.mock(InstanceRegistry.class);
    Mockito.when(registry.all(Mockito.any()))
        .thenReturn(List.of())
        .thenThrow(new OutOfMemoryError("made up"))
        .thenAnswer(call -> {
          wentOn.countDown();
          return List.of();
        });
    SyncSchedule schedule = new SyncSchedule(
        registry,
        Mockito.mock(JournalStore.class),
        Mockito.mock(SyncLog.class),
        Mockito.mock(TakeTurn.class),
        new Paces(Settings.in(Path.of("unused"))),
        new StorageWatch(Mockito.mock(Storage.class)),
        new MovableClock());

    schedule.onApplicationEvent(Mockito.mock(ServerStartupEvent.class));

    wentOn.await();
    schedule.stop();
  }
}
