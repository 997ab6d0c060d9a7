package io.greenjournal.web.delivery;

import io.greenjournal.web.listing.ListFreshness;
import io.greenjournal.web.listing.Missing;
import io.greenjournal.web.listing.Missing.Way;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says why there are no charts. "Not read" is never said as "no messages". */
final class MissingDrawer {
  private final Asked asked;
  private final Times times;
  private final Words t;

  MissingDrawer(Asked asked, Times times) {
    this.asked = asked;
    this.times = times;
    this.t = times.words();
  }

  Missing tooLong() {
    return new Missing(
        "calendar",
        t.of("delivery.none.long.title"),
        t.of("delivery.none.long.text"),
        List.of(way("30d"), way("7d")));
  }

  Missing tooSlow() {
    return new Missing(
        "hourglass",
        t.of("delivery.none.slow.title"),
        t.of("delivery.none.slow.text"),
        List.of(way("7d"), way("today")));
  }

  Missing empty(ListFreshness fresh) {
    if (fresh.isNever()) {
      return new Missing(
          "hourglass", t.of("journal.none.sync.title"), t.of("journal.none.sync.text"), ways());
    }
    return unread(fresh)
        .map(text -> new Missing("cloud-off", t.of("journal.none.unread.title"), text, ways()))
        .orElseGet(() -> new Missing(
            "chart-bar",
            t.of("delivery.none.period.title"),
            t.of("delivery.none.period.text"),
            ways()));
  }

  /** The period lies outside what was read. */
  private Optional<String> unread(ListFreshness fresh) {
    Optional<Instant> begin = fresh.freshness().completeFrom();
    if (begin.filter(b -> !asked.period().window().to().isAfter(b)).isPresent()) {
      return begin.map(b -> t.of("journal.none.unread.before", times.at(b).text()));
    }
    return fresh
        .freshness()
        .asOf()
        .filter(end -> asked.period().window().from().isAfter(end))
        .map(end -> t.of("journal.none.unread.after", times.at(end).text()));
  }

  private List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    if (!asked.period().word().equals("30d")) {
      ways.add(way("30d"));
    }
    if (!asked.instances().isEmpty()) {
      ways.add(new Way(asked.query().without("instance").uri(), t.of("delivery.instances.all")));
    }
    return ways;
  }

  private Way way(String period) {
    PageQuery query = asked.query().without(Set.of("from", "to", "bucket"));
    return new Way(query.with("period", period).uri(), t.of("delivery.period." + period));
  }
}
