package io.greenjournal.web.shell;

import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.JournalHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the figures of a page rest on, as one line in its header.
 *
 * @param state {@code ok}, {@code stale} or {@code failing}, the colour and shape of the dot; {@code none} for no line
 * @param asOf "As of 12:04:31", or that nothing was read yet
 * @param completeFrom "complete from 3 Nov"
 * @param remarks further sentences, such as "one journal is late"
 * @param trackingOff delivery statuses are not followed
 */
public record FreshLine(
    String state,
    Optional<Moment> asOf,
    Optional<Moment> completeFrom,
    List<String> remarks,
    boolean trackingOff) {
  /** Where there is nothing that could be read. */
  public static final FreshLine NONE =
      new FreshLine("none", Optional.empty(), Optional.empty(), List.of(), false);

  public static FreshLine of(
      Freshness freshness, JournalHealth health, List<String> remarks, Times times) {
    Words t = times.words();
    return new FreshLine(
        stateOf(health),
        freshness.asOf().map(at -> say(times.at(at), "shell.fresh.asOf", t)),
        freshness.completeFrom().map(at -> say(times.day(at), "shell.fresh.completeFrom", t)),
        remarks,
        false);
  }

  /** With one more remark. */
  public FreshLine with(String remark) {
    List<String> all = new ArrayList<>(remarks);
    all.add(remark);
    return new FreshLine(state, asOf, completeFrom, List.copyOf(all), trackingOff);
  }

  public FreshLine withTrackingOff(boolean off) {
    return new FreshLine(state, asOf, completeFrom, remarks, off);
  }

  /** The dot for a health. */
  public static String stateOf(JournalHealth health) {
    return switch (health) {
      case FRESH -> "ok";
      case LATE, NEVER -> "stale";
      case PARKED, FAILING -> "failing";
    };
  }

  private static Moment say(Moment moment, String key, Words t) {
    return moment.saying(t.of(key, moment.text()));
  }
}
