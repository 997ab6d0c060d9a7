package io.greenjournal.web.demo;

import io.greenjournal.core.port.SavedViews;
import io.greenjournal.core.usecase.TakeNotification;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A console over a fake fleet; nothing of it is left when it is closed. */
public final class Demo implements AutoCloseable {
  /** Short, so that one sees messages arrive. */
  public static final Duration SYNC_INTERVAL = Duration.ofSeconds(10);

  private final Console console;
  private final FakeFleet fleet;
  private final EarlierNews news;
  private final Path directory;

  private Demo(Console console, FakeFleet fleet, EarlierNews news, Path directory) {
    this.console = console;
    this.fleet = fleet;
    this.news = news;
    this.directory = directory;
  }

  public static Demo start(Settings settings, Duration interval, long seed, int size) {
    InstantSource clock = InstantSource.system();
    FakeFleet fleet = FakeFleet.start(0, seed, size, clock);
    Path directory = emptyDirectory();
    try {
      Path instances = directory.resolve("instances.json");
      fleet.writeInstances(instances);
      Settings demo = settings.asDemo(directory.resolve("data"), instances, interval);
      Console console = Console.start(demo, clock);
      ExampleViews.keep(console.bean(SavedViews.class));
      EarlierNews news =
          new EarlierNews(fleet, console.bean(TakeNotification.class), clock.instant());
      news.start();
      return new Demo(console, fleet, news, directory);
    } catch (RuntimeException e) {
      fleet.close();
      delete(directory);
      throw e;
    }
  }

  private static Path emptyDirectory() {
    try {
      return Files.createTempDirectory("green-journal-demo-");
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for temporary files cannot be written", e);
    }
  }

  public Console console() {
    return console;
  }

  @Override
  public void close() {
    news.close();
    console.close();
    fleet.close();
    delete(directory);
  }

  private static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the demo left files in " + directory, e);
    }
  }
}
