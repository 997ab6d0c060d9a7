package io.greenjournal.web;

import io.greenjournal.web.command.CommandLineStart;

/** Entry point of the packaged jar. */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    int code = CommandLineStart.run(args, System.getenv(), System.out, System.err);
    if (code != CommandLineStart.KEEPS_RUNNING) {
      System.exit(code);
    }
  }
}
