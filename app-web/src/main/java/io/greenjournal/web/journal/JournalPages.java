package io.greenjournal.web.journal;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.journal.JournalView.FilterChip;
import io.greenjournal.web.journal.JournalView.Hidden;
import io.greenjournal.web.journal.JournalView.OpenMessage;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.ListFreshness;
import io.greenjournal.web.listing.Missing;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.MessageAddress;
import io.greenjournal.web.messages.MessageViews;
import io.greenjournal.web.schedule.Paces;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers the journal page: asks the cache and puts the view together. */
@Singleton
final class JournalPages {
  static final String PATH = "/journal";
  static final List<String> PARAMETERS = List.of(
      "q",
      "instance",
      "direction",
      "type",
      "status",
      "chat",
      "sentByApi",
      "from",
      "to",
      "cursor",
      "open");

  private static final int ROWS = 50;

  private final JournalSearch search;
  private final InstanceRegistry registry;
  private final SyncLog log;
  private final MessageViews messages;
  private final Paces paces;

  JournalPages(
      JournalSearch search,
      InstanceRegistry registry,
      SyncLog log,
      MessageViews messages,
      Paces paces) {
    this.search = search;
    this.registry = registry;
    this.log = log;
    this.messages = messages;
    this.paces = paces;
  }

  /** @throws BadValueException when the address holds a value that its parameter cannot have */
  JournalView view(AccessScope scope, PageQuery query, Times times) {
    List<Instance> instances = registry.all(scope);
    Wanted wanted = new FilterReader(query, instances, times.zone(), times.now()).read();
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
    List<MessageRow> rows = new RowDrawer(
            query,
            instances.stream().collect(Collectors.toMap(Instance::id, Function.identity())),
            wanted.words(),
            times)
        .draw(found.map(Page::items).orElse(List.of()));
    Words words = times.words();
    PageQuery first = query.without("cursor").without("open");
    List<FilterChip> chips = new ChipDrawer(query, instances, words).draw();
    return new JournalView(
        words.of("journal.title"),
        query.first("q"),
        hidden(first),
        chips,
        PATH,
        wanted.problems().stream().map(p -> words.of(p.key(), p.value())).toList(),
        fresh.line(times),
        query.first("from"),
        query.first("to"),
        new FacetDrawer(query, instances, facets, times).draw(),
        facets.map(f -> words.of("journal.count", f.total())).orElse(""),
        chips.size(),
        rows,
        query.first("cursor").isEmpty() ? "" : first.uri(),
        found
            .flatMap(Page::next)
            .map(c -> first.with("cursor", c.value()).uri())
            .orElse(""),
        missing(instances, found, wanted, fresh, chips, times),
        open(scope, query, rows, times));
  }

  private static Optional<Missing> missing(
      List<Instance> instances,
      Optional<Page<CachedRecord>> found,
      Wanted wanted,
      ListFreshness fresh,
      List<FilterChip> chips,
      Times times) {
    MissingDrawer drawer = new MissingDrawer(times);
    if (instances.isEmpty()) {
      return Optional.of(drawer.noInstance());
    }
    if (found.isEmpty()) {
      return Optional.of(drawer.tooSlow(PATH));
    }
    return found
        .filter(p -> p.items().isEmpty())
        .map(p -> drawer.empty(wanted, fresh, chips, PATH));
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

  /** Only exact counts are shown. */
  private Optional<Facets> facets(AccessScope scope, Wanted wanted) {
    try {
      return wanted.impossible()
          ? Optional.empty()
          : Optional.of(search.facets(scope, wanted.filter())).filter(Facets::exact);
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
