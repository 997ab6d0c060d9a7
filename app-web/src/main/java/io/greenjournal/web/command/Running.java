package io.greenjournal.web.command;

import io.greenjournal.web.Console;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A console that runs until the process is told to stop. */
public final class Running {
  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  private Running() {}

  /** Starts it, says where it answers, and returns; it runs on. */
  public static void keep(Settings settings) {
    keep(Console.start(settings));
  }

  /** Says where it answers; stops it, and then what it rests on, when the process is told to. */
  public static void keep(Console console, AutoCloseable... foundations) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(console, foundations), "stop"));
    LOG.info("Green Journal is ready: {}", console.uri());
  }

  private static void stop(Console console, AutoCloseable... foundations) {
    LOG.info("Stopping");
    try {
      console.close();
      for (AutoCloseable foundation : foundations) {
        foundation.close();
      }
    } catch (Exception e) {
      LOG.warn("Not everything stopped cleanly", e);
      Runtime.getRuntime().halt(1);
    }
    LOG.info("Stopped");
    // Being told to stop is no failure, so the process does not end with the number of the signal.
    Runtime.getRuntime().halt(0);
  }
}
