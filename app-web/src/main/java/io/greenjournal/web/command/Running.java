package io.greenjournal.web.command;

import io.greenjournal.web.Console;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A console that runs until the process is told to stop. */
public final class Running {
  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  private Running() {}

  /** Starts a console, says where it answers, and returns; it runs on. */
  public static void keep(Settings settings) {
    Console console = Console.start(settings);
    if (!settings.isLoopback()) {
      LOG.warn(
          "Listening on {} without encryption: let only a proxy that speaks https reach it",
          settings.bind());
    }
    keep(console, console.uri());
  }

  /** Says where it answers; closes it when the process is told to stop. */
  public static void keep(AutoCloseable running, URI uri) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running), "stop"));
    LOG.info("Green Journal is ready: {}", uri);
  }

  private static void stop(AutoCloseable running) {
    LOG.info("Stopping");
    try {
      running.close();
    } catch (Exception e) {
      LOG.warn("Not everything stopped cleanly", e);
      Runtime.getRuntime().halt(1);
    }
    LOG.info("Stopped");
    // Being told to stop is no failure, so the process does not end with the number of the signal.
    Runtime.getRuntime().halt(0);
  }
}
