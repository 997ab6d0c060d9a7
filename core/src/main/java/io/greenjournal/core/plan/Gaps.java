package io.greenjournal.core.plan;

import io.greenjournal.core.journal.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The holes of one journal that an answer may fill. Every answer to a call over a hole has either filled it or
 * cannot: it is not asked for again.
 *
 * @param open as stored, oldest first
 * @param answered the time that answers have spoken of since the program started, oldest first, not touching
 */
public record Gaps(List<Window> open, List<Window> answered) {
  /** Of a journal of which nothing is known. */
  public static final Gaps NONE = new Gaps(List.of(), List.of());

  public Gaps {
    open = List.copyOf(open);
    answered = List.copyOf(answered);
  }

  Gaps stored(List<Window> holes) {
    return new Gaps(holes, answered);
  }

  Gaps answered(Window span) {
    List<Window> all = new ArrayList<>(answered);
    all.add(span);
    all.sort(Comparator.comparing(Window::from));
    List<Window> joined = new ArrayList<>();
    for (Window next : all) {
      int last = joined.size() - 1;
      if (last >= 0 && !joined.get(last).to().isBefore(next.from())) {
        Instant to = next.to().isAfter(joined.get(last).to())
            ? next.to()
            : joined.get(last).to();
        joined.set(last, new Window(joined.get(last).from(), to));
      } else {
        joined.add(next);
      }
    }
    return new Gaps(open, joined);
  }

  /** The start of the oldest hole that is worth a call, where the journal reaches back to a moment. */
  Optional<Instant> oldest(Instant reach, Instant now) {
    return open.stream()
        .flatMap(hole -> left(hole).stream())
        .filter(hole -> hole.to().isAfter(reach) && hole.from().isBefore(now))
        .map(hole -> hole.from().isBefore(reach) ? reach : hole.from())
        .min(Comparator.naturalOrder());
  }

  /** What no answer has spoken of. */
  private List<Window> left(Window hole) {
    List<Window> parts = List.of(hole);
    for (Window told : answered) {
      parts = parts.stream().flatMap(part -> without(part, told)).toList();
    }
    return parts;
  }

  private static Stream<Window> without(Window part, Window told) {
    if (!told.from().isBefore(part.to()) || !part.from().isBefore(told.to())) {
      return Stream.of(part);
    }
    Stream<Window> before = part.from().isBefore(told.from())
        ? Stream.of(new Window(part.from(), told.from()))
        : Stream.empty();
    Stream<Window> after = told.to().isBefore(part.to())
        ? Stream.of(new Window(told.to(), part.to()))
        : Stream.empty();
    return Stream.concat(before, after);
  }
}
