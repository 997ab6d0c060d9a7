package io.greenjournal.web.fleet;

import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.web.shell.Spark;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Trouble.Tone;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws the figures over all instances. */
final class FleetTiles {
  /** Keeps a sign before its number where lines run from right to left. */
  private static final String SIGN_FIRST = "\u200e";

  private final Words t;
  private final List<Member> members;
  private final Instant start;

  /** @param start of the range */
  FleetTiles(Words t, List<Member> members, Instant start) {
    this.t = t;
    this.members = members;
    this.start = start;
  }

  /**
   * @param all figures of all of them
   * @param before the same for the range before; empty when it is not covered
   */
  List<FleetView.Tile> draw(Traffic all, Optional<Traffic> before) {
    return List.of(
        instances(),
        tile(
            "received",
            all.in(),
            before.map(b -> rise(all.in(), b.in())).orElse(""),
            t.of("fleet.tile.received.rest", complete(), members.size()),
            all.inLine()),
        tile(
            "sent",
            all.out(),
            before.map(b -> rise(all.out(), b.out())).orElse(""),
            t.of("fleet.tile.sent.rest", all.pending()),
            all.outLine()),
        shares(),
        failures(all, before));
  }

  private FleetView.Tile instances() {
    long ordered = members.stream().filter(Member::isInOrder).count();
    long human =
        members.stream().filter(m -> m.worst().equals(Optional.of(Tone.BAD))).count();
    long remark = members.stream().filter(m -> m.worst().isPresent()).count() - human;
    return new FleetView.Tile(
        t.of("fleet.tile.instances"),
        t.number(ordered),
        t.of("fleet.tile.instances.of", members.size()),
        "",
        t.of("fleet.tile.instances.rest", human, remark),
        Optional.empty());
  }

  private FleetView.Tile shares() {
    List<Traffic> tracked = members.stream()
        .filter(m -> m.standing().tracksDelivery())
        .map(Member::traffic)
        .toList();
    long out = tracked.stream().mapToLong(Traffic::out).sum();
    long delivered = tracked.stream().mapToLong(Traffic::delivered).sum();
    long read = tracked.stream().mapToLong(Traffic::read).sum();
    long untracked = members.stream().mapToLong(m -> m.traffic().out()).sum() - out;
    return new FleetView.Tile(
        t.of("fleet.tile.shares"),
        t.percent(delivered, out),
        "/ " + t.percent(read, out),
        "",
        t.of("fleet.tile.shares.rest", out, untracked),
        Optional.empty());
  }

  private FleetView.Tile failures(Traffic all, Optional<Traffic> before) {
    long more = before.map(b -> all.failed() - b.failed()).orElse(0L);
    return new FleetView.Tile(
        t.of("fleet.tile.failures"),
        isKnown() ? t.number(all.failed()) : "–",
        more == 0 ? "" : t.change(more),
        more > 0 ? "down" : "up",
        members.stream()
            .filter(m -> m.traffic().failed() > 0)
            .max(Comparator.comparingLong(m -> m.traffic().failed()))
            .map(m -> t.of("fleet.tile.failures.most", m.traffic().failed(), isolated(m)))
            .orElseGet(() -> t.of("fleet.tile.failures.none")),
        Optional.of(all.failedLine()));
  }

  private FleetView.Tile tile(String name, long count, String change, String rest, Spark line) {
    return new FleetView.Tile(
        t.of("fleet.tile." + name),
        isKnown() ? t.number(count) : "–",
        change,
        "",
        rest,
        Optional.of(line));
  }

  private boolean isKnown() {
    return members.stream().anyMatch(m -> m.standing().freshness().asOf().isPresent());
  }

  private String rise(long now, long before) {
    if (before == 0 || now == before) {
      return "";
    }
    return (now > before ? SIGN_FIRST + "+" : SIGN_FIRST + "−")
        + t.percent(Math.abs(now - before), before);
  }

  /** How many instances miss nothing of the range. */
  private long complete() {
    return members.stream()
        .map(Member::standing)
        .filter(s -> s.health() == JournalHealth.FRESH)
        .filter(s -> s.freshness().completeFrom().map(c -> !c.isAfter(start)).orElse(false))
        .count();
  }

  /** A name within a sentence, whatever its direction. */
  private static String isolated(Member member) {
    return "\u2068" + member.standing().instance().name() + "\u2069";
  }
}
