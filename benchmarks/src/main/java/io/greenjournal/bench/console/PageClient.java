package io.greenjournal.bench.console;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Somebody who asks for a page from a process of its own, so that asking costs the measured one nothing. */
final class PageClient implements AutoCloseable {
  private final Process process;
  private final BufferedWriter orders;
  private final BufferedReader answers;

  private PageClient(Process process) {
    this.process = process;
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  static PageClient start(URI page) throws IOException {
    return new PageClient(new ProcessBuilder(List.of(
            System.getProperty("java.home") + "/bin/java",
            "-cp",
            System.getProperty("java.class.path"),
            PageAsker.class.getName(),
            page.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start());
  }

  /** Returns when the last answer has been read. */
  void ask(int times) throws IOException {
    orders.write(times + "\n");
    orders.flush();
    if (answers.readLine() == null) {
      throw new IOException("the client ended early");
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
