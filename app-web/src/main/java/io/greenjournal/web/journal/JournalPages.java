package io.greenjournal.web.journal;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalLayouts;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.search.SearchProblem;
import io.greenjournal.core.view.JournalLayout;
import io.greenjournal.web.journal.JournalView.FilterChip;
import io.greenjournal.web.journal.JournalView.Hidden;
import io.greenjournal.web.journal.JournalView.OpenMessage;
import io.greenjournal.web.journal.JournalView.Problem;
import io.greenjournal.web.journal.JournalView.Tools;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.ListFreshness;
import io.greenjournal.web.listing.Missing;
import io.greenjournal.web.listing.NoInstance;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.MessageAddress;
import io.greenjournal.web.messages.MessageViews;
import io.greenjournal.web.schedule.Paces;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers the journal page: asks the cache and puts the view together. */
@Singleton
final class JournalPages {
  private static final String PATH = JournalAddress.PATH;
  private static final String EXPORT = "/journal/export";
  private static final int ROWS = 50;
  private static final Duration LOOKED_BACK = Duration.ofDays(14);
  private static final Duration DRAWN = Duration.ofDays(20);
  private static final int AROUND = 40;

  private final JournalSearch search;
  private final InstanceRegistry registry;
  private final WantedReader reader;
  private final SyncLog log;
  private final JournalLayouts layouts;
  private final MessageViews messages;
  private final Paces paces;

  JournalPages(
      JournalSearch search,
      InstanceRegistry registry,
      WantedReader reader,
      SyncLog log,
      JournalLayouts layouts,
      MessageViews messages,
      Paces paces) {
    this.search = search;
    this.registry = registry;
    this.reader = reader;
    this.log = log;
    this.layouts = layouts;
    this.messages = messages;
    this.paces = paces;
  }

  /** @throws BadValueException when the address holds a value that its parameter cannot have */
  JournalView view(CurrentUser user, PageQuery query, Times times) {
    AccessScope scope = user.scope();
    List<Instance> instances = registry.all(scope);
    Wanted wanted = reader.read(scope, instances, query, times);
    ListFreshness fresh = ListFreshness.of(
        instances,
        log.states(scope),
        wanted.filter().instances(),
        wanted.filter().journals(),
        paces,
        times);
    Optional<Page<CachedRecord>> found =
        wanted.impossible() ? Optional.of(nothing(fresh)) : find(scope, wanted.filter(), query);
    Optional<Facets> facets = found.isPresent() ? facets(scope, wanted) : Optional.empty();
    JournalLayout layout = layouts.of(user.id());
    List<MessageRow> rows = new RowDrawer(
            query,
            instances.stream().collect(Collectors.toMap(Instance::id, Function.identity())),
            wanted.words(),
            layout,
            times)
        .draw(found.map(Page::items).orElse(List.of()));
    Words words = times.words();
    PageQuery first = JournalAddress.first(query);
    List<FilterChip> chips = new ChipDrawer(query, instances, words).draw();
    return new JournalView(
        words.of("journal.title"),
        query.first("q"),
        hidden(first),
        chips,
        PATH,
        wanted.problems().stream().map(p -> problem(p, query.first("q"), words)).toList(),
        holes(scope, wanted, times)
            .map(sentence -> fresh.line(times).with(sentence))
            .orElseGet(() -> fresh.line(times)),
        query.first("from"),
        query.first("to"),
        new FacetDrawer(query, instances, facets, times).draw(),
        facets.map(f -> count(f, words)).orElse(""),
        new PageQuery(EXPORT, first.values()).uri(),
        facets.filter(Facets::exact).map(f -> words.number(f.total())).orElse(""),
        chips.size(),
        rows,
        query.first("cursor").isEmpty() ? "" : first.uri(),
        found
            .flatMap(Page::next)
            .map(c -> first.with("cursor", c.value()).uri())
            .orElse(""),
        missing(user.mayAddInstances(), instances, found, wanted, fresh, chips, query, times),
        open(scope, query, rows, times),
        histogram(scope, wanted, facets, times),
        LayoutView.of(layout, words),
        query.first("cursor").isEmpty() && found.isPresent()
            ? News.Mark.of(found.get().items(), times).uri(first)
            : "",
        shown(rows, facets, words),
        new Tools(
            first.query(),
            new PageQuery(TwinController.PATH, query.without("open").values()).uri(),
            ViewShelf.mayShare(user)));
  }

  /** How much of the list the first page is; nothing where that is all of it, or nobody counted. */
  private static String shown(List<MessageRow> rows, Optional<Facets> facets, Words words) {
    return facets
        .filter(f -> f.exact() && f.total() > rows.size())
        .map(f -> words.of("journal.shown", rows.size(), f.total()))
        .orElse("");
  }

  private static Problem problem(SearchProblem problem, String typed, Words words) {
    int from = Math.min(problem.at(), typed.length());
    int to = typed.startsWith(problem.value(), from) && !problem.value().isEmpty()
        ? from + problem.value().length()
        : typed.length();
    return new Problem(
        words.of("journal.problem." + problem.kind(), problem.value()),
        typed.substring(Math.max(0, from - AROUND), from),
        typed.substring(from, to),
        typed.substring(to, Math.min(typed.length(), to + AROUND)));
  }

  /** Of the period of the list; of the last weeks before its end when it has no beginning. */
  private Optional<Histogram> histogram(
      AccessScope scope, Wanted wanted, Optional<Facets> facets, Times times) {
    if (facets.isEmpty() || facets.get().total() == 0) {
      return Optional.empty();
    }
    JournalFilter filter = wanted.filter();
    if (filter.from().isPresent()) {
      return Histogram.of(facets.get().byDay(), times);
    }
    Instant end = filter.to().orElse(times.now());
    Instant begin = end.minus(DRAWN).truncatedTo(ChronoUnit.DAYS);
    JournalFilter lately = filter.withPeriod(Optional.of(begin), filter.to());
    try {
      return Histogram.of(search.facets(scope, lately).byDay(), times);
    } catch (QueryTimedOutException e) {
      return Optional.empty();
    }
  }

  private static String count(Facets facets, Words words) {
    return facets.exact()
        ? words.of("journal.count", facets.total())
        : words.of("journal.count.atLeast", words.number(facets.total()));
  }

  /** What is missing from the journals of the list, within its period; the last two weeks when it has none. */
  private Optional<String> holes(AccessScope scope, Wanted wanted, Times times) {
    Window usual = Window.last(LOOKED_BACK, times.now());
    Instant from = wanted.filter().from().orElse(usual.from());
    Instant to = wanted.filter().to().orElse(usual.to());
    if (wanted.impossible() || !from.isBefore(to)) {
      return Optional.empty();
    }
    int holes = search
        .completeness(scope, wanted.filter(), new Window(from, to))
        .holes()
        .size();
    boolean anyTime = wanted.filter().from().isEmpty() && wanted.filter().to().isEmpty();
    return holes == 0
        ? Optional.empty()
        : Optional.of(
            times.words().of(anyTime ? "journal.fresh.holes" : "journal.fresh.holesThere", holes));
  }

  private static Optional<Missing> missing(
      boolean mayAdd,
      List<Instance> instances,
      Optional<Page<CachedRecord>> found,
      Wanted wanted,
      ListFreshness fresh,
      List<FilterChip> chips,
      PageQuery query,
      Times times) {
    MissingDrawer drawer = new MissingDrawer(times);
    if (instances.isEmpty()) {
      return Optional.of(NoInstance.of(mayAdd, times.words()));
    }
    if (found.isEmpty()) {
      return Optional.of(drawer.tooSlow(PATH));
    }
    return found
        .filter(p -> p.items().isEmpty())
        .map(p -> drawer.empty(wanted, fresh, chips, query));
  }

  private static Page<CachedRecord> nothing(ListFreshness fresh) {
    return new Page<>(List.of(), Optional.empty(), fresh.freshness());
  }

  /** Empty when it took too long. */
  private Optional<Page<CachedRecord>> find(
      AccessScope scope, JournalFilter filter, PageQuery query) {
    Optional<Cursor> cursor = query.all("cursor").stream().findFirst().map(Cursor::new);
    try {
      return Optional.of(search.find(scope, filter, cursor, ROWS));
    } catch (QueryTimedOutException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      if (cursor.isEmpty()) {
        throw e;
      }
      throw new BadValueException("cursor", List.of(), query.without("cursor").uri());
    }
  }

  /** Empty when they took too long, or nothing can match. */
  private Optional<Facets> facets(AccessScope scope, Wanted wanted) {
    try {
      return wanted.impossible()
          ? Optional.empty()
          : Optional.of(search.facets(scope, wanted.filter()));
    } catch (QueryTimedOutException e) {
      return Optional.empty();
    }
  }

  private static List<Hidden> hidden(PageQuery query) {
    return query.without(Set.of("q", "from", "to")).values().entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(v -> new Hidden(e.getKey(), v)))
        .toList();
  }

  private Optional<OpenMessage> open(
      AccessScope scope, PageQuery query, List<MessageRow> rows, Times times) {
    int at = rows.stream().map(MessageRow::open).toList().indexOf(true);
    String newer = at > 0 ? rows.get(at - 1).href() : "";
    String older = at >= 0 && at + 1 < rows.size() ? rows.get(at + 1).href() : "";
    return MessageAddress.parse(query.first("open"))
        .flatMap(key -> messages.view(scope, key, times))
        .map(m -> new OpenMessage(m, newer, older, query.without("open").uri()));
  }
}
