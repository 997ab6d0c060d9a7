package io.greenjournal.web.shell;

import java.util.Arrays;
import java.util.List;

/** The way from an empty console to its journal, as {@code fragments/steps :: bar} shows it. */
public record Steps(List<Step> steps) {
  /** What has to be done, in this order. */
  public enum Name {
    OWNER("owner", ""),
    PREFERENCES("preferences", "/start/preferences"),
    INSTANCE("instance", ""),
    TRACKING("tracking", "/start/tracking"),
    SYNC("sync", "/start/sync");

    private final String word;
    private final String path;

    Name(String word, String path) {
      this.word = word;
      this.path = path;
    }
  }

  /**
   * One of them.
   *
   * @param state {@code done}, {@code now} or {@code next}
   * @param href where it can be looked at once more; {@code ""} for nowhere
   */
  public record Step(String number, String text, String state, String href) {}

  public static Steps at(Name now, Words t) {
    return new Steps(Arrays.stream(Name.values())
        .map(name -> new Step(
            t.number(name.ordinal() + 1L),
            t.of("shell.step." + name.word),
            state(name, now),
            name.ordinal() < now.ordinal() ? name.path : ""))
        .toList());
  }

  private static String state(Name name, Name now) {
    if (name == now) {
      return "now";
    }
    return name.ordinal() < now.ordinal() ? "done" : "next";
  }
}
