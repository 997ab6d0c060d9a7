package io.greenjournal.web.declared;

import io.greenjournal.web.BeforeStart;
import io.greenjournal.web.BeforeStop;
import io.greenjournal.web.command.DeclaredEntry;
import io.greenjournal.web.command.InstancesFile;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.command.StartRefused;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over what the file of instances as code says: at the start, which a mistake in it refuses, and whenever it has
 * changed, which a mistake leaves as it was. A file that is replaced as a whole or linked anew is seen too.
 */
@Singleton
final class WatchFile
    implements BeforeStart, ApplicationEventListener<ServerStartupEvent>, BeforeStop {
  private static final Logger LOG = LoggerFactory.getLogger(WatchFile.class);
  private static final long PAUSE_SECONDS = 60;

  /** How a file looks from outside; it is read only when this changes, or while it has a mistake. */
  private record Stamp(String changed, long size) {}

  private final Settings settings;
  private final InstancesAsCode instances;
  private final FileFleet fleet;
  private final InstantSource clock;
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "instances-file");
        thread.setDaemon(true);
        return thread;
      });
  private Optional<Stamp> seen = Optional.empty();
  private String problem = "";

  WatchFile(Settings settings, InstancesAsCode instances, FileFleet fleet, InstantSource clock) {
    this.settings = settings;
    this.instances = instances;
    this.fleet = fleet;
    this.clock = clock;
  }

  /** @throws StartRefused when something in the file is not allowed */
  @Override
  public void run() {
    settings.instancesFile().ifPresent(file -> {
      seen = stamp(file);
      apply(file);
    });
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    if (settings.instancesFile().isPresent()) {
      ticker.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Whatever goes wrong: an escaping error would end the looking in silence. */
  void look() {
    try {
      settings.instancesFile().ifPresent(this::look);
    } catch (RuntimeException e) {
      LOG.error("The file of instances could not be taken over and is looked at again", e);
    }
  }

  private synchronized void look(Path file) {
    Optional<Stamp> now = stamp(file);
    if (now.isPresent() && now.equals(seen) && problem.isEmpty()) {
      return;
    }
    seen = now;
    try {
      apply(file);
      problem = "";
    } catch (StartRefused e) {
      String found = String.valueOf(e.getMessage());
      if (!found.equals(problem)) {
        LOG.warn("{} What it said before goes on to hold.", found);
      }
      problem = found;
      fleet.refused(found);
    }
  }

  private void apply(Path file) {
    List<DeclaredEntry> entries =
        new InstancesFile(file, settings.outbound().allowPrivate()).read();
    int changed = instances.apply(entries, !settings.demo());
    if (!settings.demo()) {
      fleet.applied(file, entries, clock.instant());
    }
    LOG.info("{} instances in {}, {} of them new or changed", entries.size(), file, changed);
  }

  private static Optional<Stamp> stamp(Path file) {
    try {
      return Optional.of(new Stamp(Files.getLastModifiedTime(file).toString(), Files.size(file)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void stop() {
    ticker.shutdownNow();
  }
}
