package io.greenjournal.web.delivery;

import io.greenjournal.core.delivery.DeliveryCounts;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.web.delivery.DeliveryView.Column;
import io.greenjournal.web.delivery.DeliveryView.Figure;
import io.greenjournal.web.delivery.DeliveryView.Member;
import io.greenjournal.web.delivery.DeliveryView.Members;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Draws a row for each instance that sent anything. What is not known comes last, whatever the order. */
final class MemberDrawer {
  private static final long FEW_DELIVERED = 80;

  private record Counted(Instance instance, DeliveryCounts counts, Outcome outcome) {
    /** Shares of the few that failed before they could not be followed say nothing. */
    long followed() {
      return outcome.untracked() > 0 && outcome.arrived() == 0 ? 0 : outcome.followed();
    }

    OptionalLong median() {
      return counts.toDelivered().medianSeconds();
    }
  }

  private final Figures figures;
  private final JournalLink journal;
  private final Times times;
  private final Words t;

  MemberDrawer(Figures figures, JournalLink journal, Times times) {
    this.figures = figures;
    this.journal = journal;
    this.times = times;
    this.t = times.words();
  }

  Members draw(List<Instance> instances, Sorting sorting, PageQuery query) {
    List<Counted> counted = instances.stream()
        .map(i -> new Counted(i, figures.counts(i.id()), figures.of(i.id())))
        .filter(c -> c.outcome().total() > 0)
        .sorted(order(sorting))
        .toList();
    return new Members(
        t.of("delivery.members.about", counted.size()),
        Arrays.stream(Sorting.Column.values())
            .map(column -> column(column, sorting, query))
            .toList(),
        counted.stream().map(c -> row(c, query)).toList());
  }

  private Column column(Sorting.Column column, Sorting sorting, PageQuery query) {
    String sorted = sorting.descending() ? "descending" : "ascending";
    return new Column(
        t.of("delivery.members." + Asked.word(column)),
        query.with("sort", sorting.clicked(column).word()).uri() + "#members",
        column == sorting.column() ? sorted : "",
        column != Sorting.Column.NAME);
  }

  private static Comparator<Counted> order(Sorting sorting) {
    Comparator<Counted> byName =
        Comparator.comparing(c -> c.instance().name(), String.CASE_INSENSITIVE_ORDER);
    Comparator<Counted> order = sorting.column() == Sorting.Column.NAME
        ? byName
        : Comparator.comparing(c -> value(c, sorting.column()).orElse(0.0));
    Comparator<Counted> unknownLast =
        Comparator.comparing(c -> value(c, sorting.column()).isEmpty());
    return unknownLast
        .thenComparing(sorting.descending() ? order.reversed() : order)
        .thenComparing(byName)
        .thenComparing(c -> c.instance().id().value());
  }

  private static Optional<Double> value(Counted c, Sorting.Column column) {
    Outcome o = c.outcome();
    return switch (column) {
      case NAME -> Optional.of(0.0);
      case MESSAGES -> Optional.of((double) o.total());
      case FAILED -> Optional.of((double) o.failed());
      case DELIVERED -> share(o.arrived(), c.followed());
      case READ -> share(o.read(), c.followed());
      case MEDIAN ->
        c.median().isPresent() ? Optional.of((double) c.median().getAsLong()) : Optional.empty();
    };
  }

  private static Optional<Double> share(long part, long followed) {
    return followed == 0 ? Optional.empty() : Optional.of((double) part / followed);
  }

  private Member row(Counted c, PageQuery query) {
    Outcome o = c.outcome();
    String id = c.instance().id().value();
    JournalLink own = journal.at(Set.of(c.instance().id()));
    boolean tracked = !figures.blind().contains(c.instance().id());
    boolean few = c.followed() > 0 && 100 * o.arrived() < FEW_DELIVERED * c.followed();
    return new Member(
        PlainText.name(c.instance().name()),
        query.with("instance", id).uri(),
        new Figure(t.number(o.total()), own.all()),
        tracked,
        "/instances/" + id + "/settings",
        t.percent(o.arrived(), c.followed()),
        Svg.percent(o.arrived(), c.followed()),
        few ? "bad" : "",
        t.percent(o.read(), c.followed()),
        new Figure(t.number(o.failed()), o.failed() == 0 ? "" : own.failed()),
        c.median().isPresent() ? times.length(Duration.ofSeconds(c.median().getAsLong())) : "–");
  }
}
