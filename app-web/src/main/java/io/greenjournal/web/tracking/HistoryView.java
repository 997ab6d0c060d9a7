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
 * How the instance became what it is, as far as we looked; the latest first.
 *
 * @param now what it is, and how long it has been so, in one sentence; {@code ""} when it was never seen
 * @param all address of the whole history; {@code ""} when all of it is shown
 */
public record HistoryView(String now, List<Stay> stays, List<Turn> turns, String all) {
  static final int MOST = 40;

  /**
   * A state for as long as it lasted.
   *
   * @param until empty while it lasts
   */
  public record Stay(StateMark state, Moment since, Optional<Moment> until, String lasted) {}

  /**
   * A switch that was turned.
   *
   * @param before, after words; {@code –} for not told
   * @param lasted how long it stayed so, or that it is so still
   */
  public record Turn(Moment at, String setting, String before, String after, String lasted) {}

  public boolean isEmpty() {
    return stays.isEmpty() && turns.isEmpty();
  }

  /**
   * @param changes the latest first
   * @param all where the whole of it is; {@code ""} when these are all
   */
  static HistoryView of(List<InstanceChange> changes, String all, Times times) {
    Map<Optional<String>, Instant> next = new HashMap<>();
    List<Stay> stays = new ArrayList<>();
    List<Turn> turns = new ArrayList<>();
    for (InstanceChange change : changes) {
      Optional<Instant> until = Optional.ofNullable(next.put(change.setting(), change.at()));
      if (change.setting().isEmpty()) {
        stays.add(stay(change, until, times));
      } else {
        turns.add(turn(change, change.setting().get(), until, times));
      }
    }
    String now = stays.isEmpty() ? "" : now(stays.get(0), times.words());
    return new HistoryView(now, List.copyOf(stays), List.copyOf(turns), all);
  }

  private static String now(Stay last, Words t) {
    return t.of("tracking.history.now", last.state().word(), last.since().text(), last.lasted());
  }

  private static Stay stay(InstanceChange change, Optional<Instant> until, Times times) {
    return new Stay(
        StateMark.of(Optional.of(new InstanceState(change.after())), times.words()),
        times.at(change.at()),
        until.map(times::at),
        length(change, until, times));
  }

  private static Turn turn(
      InstanceChange change, String setting, Optional<Instant> until, Times times) {
    String length = length(change, until, times);
    return new Turn(
        times.at(change.at()),
        setting,
        word(change.before().orElse("")),
        word(change.after()),
        until.isPresent() ? length : times.words().of("tracking.history.still", length));
  }

  private static String length(InstanceChange change, Optional<Instant> until, Times times) {
    return times.length(Duration.between(change.at(), until.orElse(times.now())));
  }

  private static String word(String value) {
    return value.isEmpty() ? "–" : value;
  }
}
