package io.greenjournal.web.house;

import io.greenjournal.core.port.JobLog;
import io.greenjournal.core.port.Storage;
import io.greenjournal.web.BeforeStop;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that looks after the cache: every day, and when somebody asks. Never two things at once. */
@Singleton
public final class HouseKeeper implements ApplicationEventListener<ServerStartupEvent>, BeforeStop {
  private static final Logger LOG = LoggerFactory.getLogger(HouseKeeper.class);
  private static final long TICK_SECONDS = 10;
  private static final long PATIENCE_SECONDS = 15;
  private static final int MOST_JITTER_MINUTES = 15;

  private final DailyJobs daily;
  private final JobLog jobs;
  private final Storage storage;
  private final InstantSource clock;
  private final DailyTime time;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "house");
        made.setDaemon(true);
        return made;
      });
  private volatile boolean stopping;

  HouseKeeper(DailyJobs daily, JobLog jobs, Storage storage, InstantSource clock) {
    this.daily = daily;
    this.jobs = jobs;
    this.storage = storage;
    this.clock = clock;
    this.time = new DailyTime(
        ZoneId.systemDefault(),
        clock.instant(),
        Duration.ofSeconds(60 + new Random().nextInt(MOST_JITTER_MINUTES * 60)));
  }

  /** Whose hours the plan speaks of. */
  String zone() {
    return ZoneId.systemDefault().getId();
  }

  /** When the work of every day is due. */
  DailyTime time() {
    return time;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    Instant now = clock.instant();
    thread.execute(() -> quietly(() -> jobs.interrupt(now)));
    thread.scheduleWithFixedDelay(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
  }

  private void tick() {
    if (!stopping && storage.trouble().isEmpty()) {
      quietly(() -> daily.run(time, () -> stopping));
    }
  }

  /** Does something as soon as nothing else is being done. */
  void soon(Runnable work) {
    thread.execute(() -> quietly(work));
  }

  /** Whatever goes wrong: an escaping error would end the ticks in silence. */
  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (Throwable e) {
      LOG.error("The house could not be kept and is looked after again later", e);
    }
  }

  /** Begins nothing more; what is under way has a while to end, and is done once more otherwise. */
  @Override
  public void stop() {
    stopping = true;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Gave up waiting for a job that is still under way");
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
