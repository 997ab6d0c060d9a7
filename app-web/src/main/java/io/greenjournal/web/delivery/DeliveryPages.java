package io.greenjournal.web.delivery;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.delivery.DeliveryCounts;
import io.greenjournal.core.delivery.DeliveryFilter;
import io.greenjournal.core.delivery.DeliveryReport;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.port.DeliveryFigures;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.web.listing.ListFreshness;
import io.greenjournal.web.listing.Missing;
import io.greenjournal.web.listing.NoInstance;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.schedule.Paces;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Standings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers the delivery page: asks the cache for its figures and puts the view together. */
@Singleton
final class DeliveryPages {
  static final String PATH = "/delivery";

  private final DeliveryFigures delivery;
  private final JournalSearch search;
  private final Standings standings;
  private final Paces paces;

  DeliveryPages(DeliveryFigures delivery, JournalSearch search, Standings standings, Paces paces) {
    this.delivery = delivery;
    this.search = search;
    this.standings = standings;
    this.paces = paces;
  }

  /** @throws io.greenjournal.web.listing.BadValueException when a parameter cannot have its value */
  DeliveryView view(AccessScope scope, boolean mayAdd, PageQuery query, Times times) {
    Asked asked = Asked.of(query, times);
    List<Standing> known = standings.all(scope, times.now());
    List<Standing> wanted = known.stream()
        .filter(s -> asked.instances().isEmpty()
            || asked.instances().contains(s.instance().id()))
        .toList();
    ListFreshness fresh = fresh(wanted, times);
    Optional<Figures> figures = known.isEmpty() || asked.isTooLong()
        ? Optional.empty()
        : figures(scope, asked, wanted, times);
    FilterDrawer filters = new FilterDrawer(asked, times);
    boolean empty = figures.map(f -> f.total().total() == 0).orElse(true);
    Words t = times.words();
    return new DeliveryView(
        t.of("delivery.title"),
        fresh.line(times),
        filters.periods(),
        filters.buckets(),
        filters.from(),
        filters.to(),
        times.zone().getId(),
        filters.chosen(known),
        !asked.instances().isEmpty(),
        filters.picks(known),
        filters.hidden(),
        figures.map(f -> rests(scope, asked, wanted, f, times)).orElse(List.of()),
        empty
            ? Optional.of(missing(mayAdd, asked, known, figures, fresh, times))
            : Optional.empty(),
        figures
            .filter(f -> !empty)
            .map(f -> ChartDrawer.draw(
                f, asked, wanted.stream().map(Standing::instance).toList(), times)));
  }

  private ListFreshness fresh(List<Standing> wanted, Times times) {
    return ListFreshness.of(
        wanted.stream().map(Standing::instance).toList(),
        wanted.stream().flatMap(s -> s.states().values().stream()).toList(),
        Set.of(),
        Set.of(Journal.OUTGOING),
        paces,
        times);
  }

  /** Empty when it took too long. */
  private Optional<Figures> figures(
      AccessScope scope, Asked asked, List<Standing> wanted, Times times) {
    Set<InstanceId> blind = wanted.stream()
        .filter(s -> !s.tracksDelivery())
        .map(s -> s.instance().id())
        .collect(Collectors.toSet());
    try {
      DeliveryReport all = report(scope, asked, asked.instances(), times);
      DeliveryReport untracked = blind.isEmpty() ? nothing() : report(scope, asked, blind, times);
      return Optional.of(new Figures(all, untracked, blind));
    } catch (QueryTimedOutException e) {
      return Optional.empty();
    }
  }

  private DeliveryReport report(
      AccessScope scope, Asked asked, Set<InstanceId> instances, Times times) {
    return delivery.report(
        scope,
        new DeliveryFilter(instances, asked.period().window(), asked.bucket(), times.zone()));
  }

  static DeliveryReport nothing() {
    return new DeliveryReport(
        DeliveryCounts.NOTHING, List.of(), List.of(), Map.of(), true, Freshness.NEVER);
  }

  private List<DeliveryView.Rest> rests(
      AccessScope scope, Asked asked, List<Standing> wanted, Figures figures, Times times) {
    JournalFilter filter =
        JournalFilter.of(Set.of(Journal.OUTGOING)).withInstances(asked.instances());
    List<Hole> holes =
        search.completeness(scope, filter, asked.period().window()).holes();
    return new RestDrawer(wanted, times).draw(holes, figures, asked);
  }

  private static Missing missing(
      boolean mayAdd,
      Asked asked,
      List<Standing> known,
      Optional<Figures> figures,
      ListFreshness fresh,
      Times times) {
    MissingDrawer drawer = new MissingDrawer(asked, times);
    if (known.isEmpty()) {
      return NoInstance.of(mayAdd, times.words());
    }
    if (asked.isTooLong()) {
      return drawer.tooLong();
    }
    return figures.isEmpty() ? drawer.tooSlow() : drawer.empty(fresh);
  }
}
