package io.greenjournal.web.journal;

import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.web.journal.JournalView.FilterChip;
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

/** Says why a list is empty. "Not read" is never said as "no messages". */
final class MissingDrawer {
  private static final int MOST_WAYS = 4;

  private final Times times;
  private final Words words;

  MissingDrawer(Times times) {
    this.times = times;
    this.words = times.words();
  }

  Missing tooSlow(String clear) {
    return new Missing(
        "hourglass",
        words.of("journal.none.slow.title"),
        words.of("journal.none.slow.text"),
        List.of(new Way(clear, words.of("journal.none.clear"))));
  }

  /** @param chips the filters that are set */
  Missing empty(Wanted wanted, ListFreshness fresh, List<FilterChip> chips, PageQuery query) {
    String clear = JournalAddress.PATH;
    if (fresh.isNever()) {
      return new Missing(
          "hourglass",
          words.of("journal.none.sync.title"),
          words.of("journal.none.sync.text"),
          List.of());
    }
    Optional<Missing> unread = unread(wanted.filter(), fresh.freshness(), clear);
    if (unread.isPresent()) {
      return unread.get();
    }
    if (wanted.isNarrowed()) {
      return new Missing(
          "filter-off",
          words.of("journal.none.filter.title"),
          words.of("journal.none.filter.text"),
          ways(chips, query));
    }
    return new Missing(
        "notebook",
        words.of("journal.none.read.title"),
        words.of("journal.none.read.text"),
        List.of());
  }

  /** The period lies outside what was read. */
  private Optional<Missing> unread(JournalFilter filter, Freshness fresh, String clear) {
    Optional<Instant> begin = fresh.completeFrom();
    boolean before =
        begin.isPresent() && filter.to().map(to -> !to.isAfter(begin.get())).orElse(false);
    Optional<Instant> end = fresh.asOf();
    boolean after =
        end.isPresent() && filter.from().map(from -> from.isAfter(end.get())).orElse(false);
    if (!before && !after) {
      return Optional.empty();
    }
    String since = before
        ? words.of(
            "journal.none.unread.before", begin.map(b -> times.at(b).text()).orElse(""))
        : words.of("journal.none.unread.after", end.map(e -> times.at(e).text()).orElse(""));
    return Optional.of(new Missing(
        "cloud-off",
        words.of("journal.none.unread.title"),
        since,
        List.of(new Way(clear, words.of("journal.none.clear")))));
  }

  private List<Way> ways(List<FilterChip> chips, PageQuery query) {
    List<Way> ways = new ArrayList<>();
    query.all("q").stream()
        .findFirst()
        .flatMap(TypedNumber::in)
        .map(number -> new Way(
            JournalAddress.first(query).with("q", number.search()).uri(),
            words.of("journal.none.number", number.digits())))
        .ifPresent(ways::add);
    chips.stream()
        .limit(MOST_WAYS)
        .map(c -> new Way(c.href(), words.of("journal.none.without", c.name() + " " + c.value())))
        .forEach(ways::add);
    if (chips.size() > 1) {
      ways.add(new Way(JournalAddress.PATH, words.of("journal.none.clear")));
    }
    return ways;
  }
}
