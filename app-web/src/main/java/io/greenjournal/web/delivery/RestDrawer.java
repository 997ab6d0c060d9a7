package io.greenjournal.web.delivery;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.web.delivery.DeliveryView.Rest;
import io.greenjournal.web.delivery.DeliveryView.Who;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says by name what the figures do not cover. */
final class RestDrawer {
  private static final int MOST_NAMES = 6;

  private final List<Instance> wanted;
  private final Times times;
  private final Words t;

  RestDrawer(List<Standing> wanted, Times times) {
    this.wanted = wanted.stream().map(Standing::instance).toList();
    this.times = times;
    this.t = times.words();
  }

  List<Rest> draw(List<Hole> holes, Figures figures, Asked asked) {
    List<Rest> rests = new ArrayList<>();
    if (!figures.blind().isEmpty()) {
      rests.add(named(
          "eye-off", "", t.of("delivery.rest.untracked"), figures.blind(), "/settings", Map.of()));
    }
    if (!holes.isEmpty()) {
      Map<InstanceId, List<Hole>> each =
          holes.stream().collect(Collectors.groupingBy(Hole::instance));
      rests.add(
          named("alert-triangle", "warn", t.of("delivery.rest.holes"), each.keySet(), "", each));
    }
    begin(asked, figures).ifPresent(rests::add);
    if (!figures.all().exact()) {
      rests.add(new Rest("info-circle", "", t.of("delivery.rest.inexact"), List.of(), ""));
    }
    return rests;
  }

  private Optional<Rest> begin(Asked asked, Figures figures) {
    Instant from = asked.period().window().from();
    return figures
        .all()
        .freshness()
        .completeFrom()
        .filter(begin -> begin.isAfter(from))
        .map(begin -> new Rest(
            "history", "", t.of("delivery.rest.begin", times.at(begin).text()), List.of(), ""));
  }

  private Rest named(
      String icon,
      String tone,
      String text,
      Set<InstanceId> ids,
      String place,
      Map<InstanceId, List<Hole>> holes) {
    List<Instance> who = wanted.stream().filter(i -> ids.contains(i.id())).toList();
    List<Who> links = who.stream()
        .limit(MOST_NAMES)
        .map(i -> new Who(
            PlainText.name(i.name()),
            "/instances/" + i.id() + place,
            span(holes.getOrDefault(i.id(), List.of()))))
        .toList();
    int more = who.size() - links.size();
    return new Rest(icon, tone, text, links, more == 0 ? "" : t.of("delivery.rest.more", more));
  }

  private String span(List<Hole> holes) {
    if (holes.isEmpty()) {
      return "";
    }
    if (holes.size() > 1) {
      return t.of("delivery.rest.gaps", holes.size());
    }
    Hole hole = holes.get(0);
    String from = times.brief(hole.span().from()).text();
    String to = times.brief(hole.span().to()).text();
    return from.equals(to)
        ? t.of(
            "delivery.rest.span",
            times.clock(hole.span().from()).text(),
            times.clock(hole.span().to()).text())
        : t.of("delivery.rest.span", from, to);
  }
}
