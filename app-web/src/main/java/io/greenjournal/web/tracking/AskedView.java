package io.greenjournal.web.tracking;

import io.greenjournal.core.instance.AskedSettings;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of the latest change that the vendor was asked for. Nothing is told as done before it was seen.
 *
 * @param tone {@code ""} while it is waited for, {@code good} when it was seen, {@code warn} when it did not come
 * @param switches what was asked for
 * @param text what is known of it now
 * @param follow where the page asks how it goes on; {@code ""} when nothing more happens by itself
 * @param seconds since it was asked for, at most {@link #USUAL}
 */
public record AskedView(
    String tone, String icon, String switches, String text, String follow, long seconds) {
  /** How long it may take by the vendor's documentation, in seconds. */
  public static final long USUAL = 300;

  private static final Duration TOLD = Duration.ofHours(24);

  /** Empty when nothing was asked for, or too long ago to matter. */
  static Optional<AskedView> of(InstanceFacts facts, String path, Times times) {
    return facts
        .asked()
        .filter(asked -> asked.isOpen() || asked.askedAt().plus(TOLD).isAfter(times.now()))
        .map(asked -> of(asked, path, times));
  }

  private static AskedView of(AskedSettings asked, String path, Times times) {
    String switches = asked.wanted().entrySet().stream()
        .map(one -> one.getKey() + ": " + one.getValue())
        .sorted()
        .collect(Collectors.joining(", "));
    if (!asked.isOpen()) {
      return new AskedView("good", "circle-check", switches, text(asked, times), "", USUAL);
    }
    boolean awaited = asked.isAwaited(times.now());
    long seconds = Math.max(0, Duration.between(asked.askedAt(), times.now()).toSeconds());
    return new AskedView(
        awaited ? "" : "warn",
        awaited ? "hourglass" : "alert-triangle",
        switches,
        text(asked, times),
        awaited ? path + "/progress" : "",
        Math.min(USUAL, seconds));
  }

  /** In one sentence or two. */
  static String text(AskedSettings asked, Times times) {
    Words t = times.words();
    String at = times.at(asked.askedAt()).text();
    if (asked.seenAt().isPresent()) {
      Instant seen = asked.seenAt().get();
      return t.of(
          "tracking.asked.seen",
          at,
          times.at(seen).text(),
          times.length(Duration.between(asked.askedAt(), seen)));
    }
    String age = times.length(Duration.between(asked.askedAt(), times.now()));
    return t.of(
        asked.isAwaited(times.now()) ? "tracking.asked.open" : "tracking.asked.late", at, age);
  }
}
