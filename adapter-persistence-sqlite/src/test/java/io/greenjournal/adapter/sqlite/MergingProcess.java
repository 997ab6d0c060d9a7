package io.greenjournal.adapter.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that takes one step after the other and says so after each, until somebody kills it. */
final class MergingProcess {
  private MergingProcess() {}

  static Process start(Path directory, int firstStep) throws IOException {
    return new ProcessBuilder(List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            MergingProcess.class.getName(),
            directory.toString(),
            Integer.toString(firstStep)))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] args) {
    try (SqliteCache cache = Caches.reopen(Path.of(args[0]))) {
      say("open");
      for (int step = Integer.parseInt(args[1]); ; step++) {
        Steps.take(cache.journalStore(), step);
        say(Integer.toString(step));
      }
    }
  }

  /** In one piece, so that a line is there or not. */
  private static void say(String line) {
    byte[] bytes = (line + "\n").getBytes(UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
