package io.greenjournal.web.messages;

import io.greenjournal.core.journal.Source;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.web.messages.TimelineView.Phase;
import io.greenjournal.web.messages.TimelineView.Step;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what happened to an outgoing message and when. */
final class TimelineDrawer {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final int SMALLEST_PHASE = 2;

  private final Times times;
  private final Words words;

  TimelineDrawer(Times times) {
    this.times = times;
    this.words = times.words();
  }

  /** The steps alone. */
  TimelineView draw(List<StatusEvent> events) {
    return draw(events, Optional.empty(), Optional.empty());
  }

  /**
   * @param tracked whether the instance follows delivery; empty when that is not known
   * @param asOf when the journal was last read, to say how long nothing has happened
   */
  TimelineView draw(List<StatusEvent> events, Optional<Boolean> tracked, Optional<Instant> asOf) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Optional<StatusEvent> next =
          i + 1 < events.size() ? Optional.of(events.get(i + 1)) : Optional.empty();
      steps.add(step(events.get(i), next));
    }
    return new TimelineView(
        steps,
        whole(events),
        phases(events),
        events.isEmpty() ? "" : still(events.get(events.size() - 1), tracked, asOf),
        note(events, tracked));
  }

  /** What has not happened yet, or why nobody knows. */
  private String still(StatusEvent last, Optional<Boolean> tracked, Optional<Instant> asOf) {
    String key = "message.timeline.still." + last.status().kind().name();
    if (!words.has(key)) {
      return "";
    }
    if (!tracked.orElse(true)) {
      return words.of("message.timeline.still.unknown");
    }
    return asOf.filter(time(last)::isBefore)
        .map(at ->
            words.of(key, length(Duration.between(time(last), at)), times.at(at).text()))
        .orElse("");
  }

  private Step step(StatusEvent event, Optional<StatusEvent> next) {
    Optional<Duration> gap =
        next.map(n -> Duration.between(time(event), time(n))).filter(g -> !g.isNegative());
    return new Step(
        StatusMark.of(event.status(), words),
        said(event),
        times.at(time(event)),
        gap.map(this::length).orElse(""),
        gap.isPresent() ? waiting(event.status()) : "",
        gap.map(g -> g.compareTo(LONG) > 0).orElse(false));
  }

  /** In words, with the vendor's own explanation and where it is known from when that is not a journal. */
  private String said(StatusEvent event) {
    String meaning =
        event.at().isPresent() ? meaning(event.status()) : words.of("message.timeline.undated");
    return Stream.of(
            meaning,
            event.detail().isEmpty() ? "" : "\u2068" + event.detail() + "\u2069",
            event.source() == Source.PUSH ? words.of("message.source.push") : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String meaning(DeliveryStatus status) {
    String key = "message.timeline.is." + status.kind().name();
    return words.has(key) ? words.of(key) : "";
  }

  private String waiting(DeliveryStatus status) {
    String key = "message.timeline.after." + status.kind().name();
    return words.of(words.has(key) ? key : "message.timeline.after");
  }

  private String whole(List<StatusEvent> events) {
    if (events.size() < 2) {
      return "";
    }
    Duration all = Duration.between(time(events.get(0)), time(events.get(events.size() - 1)));
    return all.isNegative() ? "" : words.of("message.timeline.whole", length(all));
  }

  /** To the second below an hour: here seconds are the news. */
  private String length(Duration length) {
    return length.toMinutes() > 0 && length.toHours() == 0 && length.toSecondsPart() > 0
        ? words.of("message.length.ms", length.toMinutesPart(), length.toSecondsPart())
        : times.length(length);
  }

  private List<Phase> phases(List<StatusEvent> events) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 0; i + 1 < events.size(); i++) {
      Duration gap = Duration.between(time(events.get(i)), time(events.get(i + 1)));
      gaps.add(Math.max(0, gap.toSeconds()));
    }
    long all = gaps.stream().mapToLong(g -> g).sum();
    List<Phase> phases = new ArrayList<>();
    int room = 100 - gaps.size() * (SMALLEST_PHASE + 1);
    int x = 0;
    for (int i = 0; i < gaps.size() && all > 0 && room > 0; i++) {
      int share = SMALLEST_PHASE + (int) (room * gaps.get(i) / all);
      int width = i + 1 < gaps.size() ? share : 100 - x;
      phases.add(new Phase(kind(events.get(i).status()), x, width));
      x += width + 1;
    }
    return phases;
  }

  private static String kind(DeliveryStatus status) {
    return switch (status.kind()) {
      case PENDING -> "p1";
      case SENT -> "p2";
      case DELIVERED -> "p4";
      default -> "p3";
    };
  }

  private String note(List<StatusEvent> events, Optional<Boolean> tracked) {
    if (!tracked.orElse(true)) {
      return words.of("message.timeline.untracked");
    }
    if (events.isEmpty()) {
      return words.of("message.timeline.none");
    }
    String note = words.of("message.timeline.note");
    return isPartial(events.get(0)) ? words.of("message.timeline.partial") + " " + note : note;
  }

  /** It was delivered, so it was pending and sent before, and nobody saw when. */
  private static boolean isPartial(StatusEvent first) {
    return first.status().kind() == DeliveryStatus.Kind.DELIVERED
        || first.status().kind() == DeliveryStatus.Kind.READ;
  }

  private static Instant time(StatusEvent event) {
    return event.at().orElse(event.observedAt());
  }
}
