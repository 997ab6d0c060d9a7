package io.greenjournal.web.chats;

import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.HoleCause;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Window;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The holes of a stream, handed out in order of time. Holes that overlap are one gap, and several between the same
 * two messages are told in one line.
 */
final class Gaps {
  private static final int MOST_APART = 3;

  private record Gap(Window span, Set<Journal> journals, Set<HoleCause> causes) {}

  private final Deque<Gap> rest;
  private final Times times;
  private final Words words;

  Gaps(List<Hole> holes, Times times) {
    this.rest = merged(holes);
    this.times = times;
    this.words = times.words();
  }

  /** Those that began before then and were not handed out yet. */
  List<StreamItem> before(Instant at) {
    List<Gap> found = new ArrayList<>();
    while (!rest.isEmpty() && rest.element().span().from().isBefore(at)) {
      found.add(rest.remove());
    }
    if (found.size() > MOST_APART) {
      return List.of(several(found));
    }
    return found.stream().map(this::one).toList();
  }

  private static Deque<Gap> merged(List<Hole> holes) {
    Deque<Gap> merged = new ArrayDeque<>();
    holes.stream()
        .sorted(Comparator.comparing((Hole hole) -> hole.span().from()))
        .forEach(hole -> {
          Gap last = merged.peekLast();
          if (last != null && !hole.span().from().isAfter(last.span().to())) {
            merged.removeLast();
            merged.add(joined(last, hole));
          } else {
            merged.add(new Gap(hole.span(), EnumSet.of(hole.journal()), EnumSet.of(hole.cause())));
          }
        });
    return merged;
  }

  private static Gap joined(Gap gap, Hole hole) {
    Instant end = gap.span().to().isAfter(hole.span().to())
        ? gap.span().to()
        : hole.span().to();
    Set<Journal> journals = EnumSet.copyOf(gap.journals());
    journals.add(hole.journal());
    Set<HoleCause> causes = EnumSet.copyOf(gap.causes());
    causes.add(hole.cause());
    return new Gap(new Window(gap.span().from(), end), journals, causes);
  }

  private StreamItem one(Gap gap) {
    String which = gap.journals().size() > 1
        ? words.of("chats.gap.both")
        : gap.journals().stream()
            .map(journal -> words.of("chats.gap.one", words.journal(journal)))
            .collect(Collectors.joining());
    return new StreamItem.Gap(
        words.of(
            "chats.gap",
            times.brief(gap.span().from()).text(),
            times.brief(gap.span().to()).text()),
        words.of("chats.gap.text", which, times.length(gap.span().length()), why(gap)));
  }

  private StreamItem several(List<Gap> gaps) {
    Gap last = gaps.get(gaps.size() - 1);
    Duration all =
        gaps.stream().map(gap -> gap.span().length()).reduce(Duration.ZERO, Duration::plus);
    return new StreamItem.Gap(
        words.of(
            "chats.gap.several",
            gaps.size(),
            times.brief(gaps.get(0).span().from()).text(),
            times.brief(last.span().to()).text()),
        words.of("chats.gap.several.text", times.length(all)));
  }

  private String why(Gap gap) {
    return gap.causes().stream()
        .map(cause -> words.of("instances.hole." + cause.word()))
        .collect(Collectors.joining(" "));
  }
}
