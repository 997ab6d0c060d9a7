package io.greenjournal.web.export;

import io.greenjournal.web.shell.Words;

/**
 * What views/export/progress.html shows.
 *
 * @param share in hundredths; negative when nobody knows of how many
 * @param again where it goes on asking; empty when it is over
 * @param cancel where it is cancelled
 * @param next by which the next download of the same page is asked for; {@code ""} when it has that already
 */
public record Progress(
    boolean running,
    String state,
    String tone,
    String text,
    long share,
    String again,
    String cancel,
    String next) {
  private static final String RUNS = ExportController.PATH + "/runs/";

  static Progress of(Run run, String next, Words t) {
    String path = RUNS + run.order().id();
    return new Progress(
        run.isRunning(),
        RunText.state(run, t),
        RunText.tone(run),
        RunText.progress(run, t),
        run.total().isPresent() && run.total().getAsLong() > 0
            ? 100 * run.rows() / run.total().getAsLong()
            : -1,
        run.isRunning() ? path : "",
        path + "/cancel",
        next);
  }

  /** The browser has asked for it, and its first byte is not there yet. */
  static Progress awaited(String id, int tries, Words t) {
    String path = RUNS + id;
    return new Progress(
        true,
        t.of("export.state.running"),
        "info",
        "",
        -1,
        path + "?tries=" + tries,
        path + "/cancel",
        "");
  }
}
