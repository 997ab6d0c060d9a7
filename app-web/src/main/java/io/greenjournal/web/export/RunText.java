package io.greenjournal.web.export;

import io.greenjournal.web.house.ByteCount;
import io.greenjournal.web.shell.Words;
import java.util.Locale;

/** Says how far an export has come. */
final class RunText {
  private RunText() {}

  /** Such as "12,300 of 64,000 messages, 8.1 MB". */
  static String progress(Run run, Words t) {
    String size = ByteCount.text(run.bytes(), t);
    return run.total().isPresent() && run.isRunning()
        ? t.of("export.progress.of", t.number(run.rows()), run.total().getAsLong(), size)
        : t.of("export.progress", run.rows(), size);
  }

  static String state(Run run, Words t) {
    return t.of("export.state." + run.state().word());
  }

  static String tone(Run run) {
    return switch (run.state()) {
      case RUNNING -> "info";
      case DONE -> "good";
      case CANCELLED -> "line";
      case REVOKED, FAILED -> "bad";
    };
  }

  static String format(Format format) {
    return format.word().toUpperCase(Locale.ROOT);
  }
}
