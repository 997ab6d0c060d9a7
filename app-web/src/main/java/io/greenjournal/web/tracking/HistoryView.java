package io.greenjournal.web.tracking;

import io.greenjournal.core.instance.InstanceChange;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StateMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the instance became what it is, as far as we looked.
 *
 * @param lines the latest first
 */
public record HistoryView(List<Line> lines) {
  static final int MOST = 40;

  /**
   * One change.
   *
   * @param setting name of the switch; {@code ""} when the state changed
   * @param before, after words of a switch; {@code –} for not told
   * @param from, to the states; empty when a switch changed, or for the first state
   * @param lasted how long it stayed so, or that it is so still
   */
  public record Line(
      Moment at,
      String setting,
      String before,
      String after,
      Optional<StateMark> from,
      Optional<StateMark> to,
      String lasted) {}

  /** @param changes the latest first */
  static HistoryView of(List<InstanceChange> changes, Times times) {
    Map<Optional<String>, Instant> next = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (InstanceChange change : changes) {
      Optional<Instant> until = Optional.ofNullable(next.put(change.setting(), change.at()));
      lines.add(line(change, until, times));
    }
    return new HistoryView(List.copyOf(lines));
  }

  private static Line line(InstanceChange change, Optional<Instant> until, Times times) {
    Words t = times.words();
    boolean state = change.setting().isEmpty();
    String length = times.length(Duration.between(change.at(), until.orElse(times.now())));
    return new Line(
        times.at(change.at()),
        change.setting().orElse(""),
        state ? "" : word(change.before().orElse("")),
        state ? "" : word(change.after()),
        change.before().filter(word -> state).map(word -> mark(word, t)),
        state ? Optional.of(mark(change.after(), t)) : Optional.empty(),
        until.isPresent() ? length : t.of("tracking.history.still", length));
  }

  private static StateMark mark(String word, Words t) {
    return StateMark.of(Optional.of(new InstanceState(word)), t);
  }

  private static String word(String value) {
    return value.isEmpty() ? "–" : value;
  }
}
