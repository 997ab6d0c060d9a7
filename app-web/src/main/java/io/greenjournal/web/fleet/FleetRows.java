package io.greenjournal.web.fleet;

import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.web.shell.CoverageStrip;
import io.greenjournal.web.shell.CoverageStrip.Cover;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StateMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.IdText;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Trouble.Tone;
import java.util.List;
import java.util.Optional;

/** Draws a row of the fleet. What is not known is a dash and never 0. */
final class FleetRows {
  private static final String UNKNOWN = "–";

  private final Times times;
  private final Words t;

  FleetRows(Times times) {
    this.times = times;
    this.t = times.words();
  }

  FleetView.Row row(Member member, List<Cover> covers) {
    Standing standing = member.standing();
    Traffic traffic = member.traffic();
    boolean tracked = standing.tracksDelivery();
    boolean outKnown = isRead(standing, Journal.OUTGOING);
    return new FleetView.Row(
        member.worst().map(tone -> tone == Tone.BAD ? "bad" : "warn").orElse(""),
        "/instances/" + standing.instance().id(),
        standing.instance().name(),
        IdText.of(standing.instance().id()),
        standing.instance().messenger().word(),
        StateMark.of(standing.facts().state(), t),
        remark(member),
        traffic.line(),
        isRead(standing, Journal.INCOMING) ? t.number(traffic.in()) : UNKNOWN,
        outKnown ? t.number(traffic.out()) : UNKNOWN,
        tracked ? share(traffic.delivered(), traffic, outKnown) : t.of("fleet.row.trackingOff"),
        share(traffic.read(), traffic, tracked && outKnown),
        outKnown ? t.number(traffic.failed()) : UNKNOWN,
        traffic.failed() > 0 ? "bad strong" : "faint",
        CoverageStrip.of(covers, t),
        FreshLine.stateOf(standing.health()),
        asOf(standing),
        t.of(standing.instance().pace() == Pace.MANUAL ? "fleet.row.byHand" : "fleet.row.first"));
  }

  private String share(long part, Traffic traffic, boolean known) {
    return known ? t.percent(part, traffic.out()) : UNKNOWN;
  }

  private String remark(Member member) {
    return member.troubles().stream()
        .findFirst()
        .map(trouble -> trouble.remark(times))
        .orElse(member.isInOrder() ? t.of("fleet.row.inOrder") : "");
  }

  private Optional<Moment> asOf(Standing standing) {
    return standing
        .freshness()
        .asOf()
        .map(times::at)
        .map(moment -> moment.saying(t.of("fleet.row.asOf", moment.text())));
  }

  private static boolean isRead(Standing standing, Journal journal) {
    return standing.state(journal).freshness().asOf().isPresent();
  }
}
