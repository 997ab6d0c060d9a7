package io.greenjournal.web.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar as a process of its own, as a user starts it. */
final class RunningJar implements AutoCloseable {
  private static final Path JAR = Path.of("target", "green-journal.jar");
  private static final Pattern READY = Pattern.compile("Green Journal is ready: (http\\S+)");

  private final Process process;
  private final List<String> log = new ArrayList<>();
  private final CompletableFuture<URI> ready = new CompletableFuture<>();

  private RunningJar(Process process) {
    this.process = process;
  }

  /** Starts it and returns once it says that it is ready. */
  static RunningJar start(Path directory, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-jar",
        JAR.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    try {
      Files.createDirectories(directory);
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
      builder.environment().putAll(environment);
      RunningJar jar = new RunningJar(builder.start());
      Thread reader = new Thread(jar::read, "log of the console");
      reader.setDaemon(true);
      reader.start();
      jar.url();
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (log) {
          log.add(line);
        }
        Matcher matcher = READY.matcher(line);
        if (matcher.find()) {
          ready.complete(URI.create(matcher.group(1)));
        }
      }
    } catch (IOException e) {
      // The process ended; whoever waits is told below.
    }
    ready.completeExceptionally(new IllegalStateException("the console ended:\n" + log()));
  }

  /** Where it answers, with a slash at the end. */
  URI url() {
    try {
      return ready.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      process.destroyForcibly();
      throw new IllegalStateException("the console did not become ready:\n" + log(), e);
    }
  }

  /** Everything it wrote so far. */
  String log() {
    synchronized (log) {
      return String.join("\n", log);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the console did not stop within 20 seconds:\n" + log());
    }
  }
}
