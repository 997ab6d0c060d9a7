package io.greenjournal.web.statuses;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.ListFreshness;
import io.greenjournal.web.listing.Missing;
import io.greenjournal.web.listing.NoInstance;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.Kinds;
import io.greenjournal.web.schedule.Paces;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers the board of status posts: asks the cache and puts the view together. */
@Singleton
final class StatusPages {
  static final String PATH = "/statuses";
  static final List<String> PARAMETERS = List.of("instance", "direction", "type", "live", "cursor");
  static final List<String> KINDS = List.of("text", "image", "video", "audio");

  private static final int CARDS = 24;

  private final JournalSearch search;
  private final JournalRecordReader reader;
  private final InstanceRegistry registry;
  private final SyncLog log;
  private final Paces paces;

  StatusPages(
      JournalSearch search,
      JournalRecordReader reader,
      InstanceRegistry registry,
      SyncLog log,
      Paces paces) {
    this.search = search;
    this.reader = reader;
    this.registry = registry;
    this.log = log;
    this.paces = paces;
  }

  /** @throws BadValueException when the address holds a value that its parameter cannot have */
  StatusesView view(AccessScope scope, boolean mayAdd, PageQuery query, Times times) {
    List<Instance> instances = registry.all(scope);
    JournalFilter filter = filter(query, times.now());
    Page<CachedRecord> page = find(scope, filter, query);
    ListFreshness fresh = ListFreshness.of(
        instances, log.states(scope), filter.instances(), filter.journals(), paces, times);
    PostDrawer drawer = new PostDrawer(
        reader,
        instances.stream().collect(Collectors.toMap(Instance::id, Function.identity())),
        times);
    PageQuery first = query.without("cursor");
    StatusFilters filters = new StatusFilters(first, times.words());
    return new StatusesView(
        times.words().of("statuses.title"),
        fresh.line(times),
        filters.splits(),
        filters.instances(instances),
        query.first("instance"),
        filters.hidden(),
        page.items().stream().map(drawer::draw).toList(),
        query.first("cursor").isEmpty() ? "" : first.uri(),
        page.next().map(c -> first.with("cursor", c.value()).uri()).orElse(""),
        page.items().isEmpty()
            ? Optional.of(missing(mayAdd, instances, query, fresh, times.words()))
            : Optional.empty());
  }

  private Page<CachedRecord> find(AccessScope scope, JournalFilter filter, PageQuery query) {
    Optional<Cursor> cursor = query.all("cursor").stream().findFirst().map(Cursor::new);
    try {
      return search.find(scope, filter, cursor, CARDS);
    } catch (IllegalArgumentException e) {
      if (cursor.isEmpty()) {
        throw e;
      }
      throw new BadValueException("cursor", List.of(), query.without("cursor").uri());
    }
  }

  private static JournalFilter filter(PageQuery query, Instant now) {
    Set<Journal> journals = query.all("direction").stream()
        .map(word -> Direction.of(word)
            .map(Journal::ofStatuses)
            .orElseThrow(() -> bad(query, "direction", List.of("incoming", "outgoing"))))
        .collect(Collectors.toSet());
    Set<InstanceId> instances = query.all("instance").stream()
        .map(id -> Optional.of(id)
            .filter(InstanceId::isValid)
            .map(InstanceId::new)
            .orElseThrow(() -> bad(query, "instance", List.of())))
        .collect(Collectors.toSet());
    Set<String> types = query.all("type").stream()
        .flatMap(
            word -> Kinds.named(word).orElseThrow(() -> bad(query, "type", KINDS)).types().stream())
        .collect(Collectors.toSet());
    Instant expired = now.minus(PostDrawer.LIFE);
    String live = query.first("live");
    if (!live.isEmpty() && !live.equals("true") && !live.equals("false")) {
      throw bad(query, "live", List.of("true", "false"));
    }
    return JournalFilter.of(
            journals.isEmpty()
                ? Set.of(Journal.OUTGOING_STATUSES, Journal.INCOMING_STATUSES)
                : journals)
        .withInstances(instances)
        .withTypes(types)
        .withPeriod(
            live.equals("true") ? Optional.of(expired) : Optional.empty(),
            live.equals("false") ? Optional.of(expired) : Optional.empty());
  }

  private static Missing missing(
      boolean mayAdd, List<Instance> instances, PageQuery query, ListFreshness fresh, Words words) {
    if (instances.isEmpty() && !query.isAnySet(List.of("instance"))) {
      return NoInstance.of(mayAdd, words);
    }
    if (instances.stream().noneMatch(i -> i.messenger() == Messenger.WHATSAPP)) {
      return new Missing(
          "circle-dashed",
          words.of("statuses.none.messenger.title"),
          words.of("statuses.none.messenger.text"),
          List.of());
    }
    if (fresh.isNever()) {
      return new Missing(
          "cloud-off",
          words.of("statuses.none.unread.title"),
          words.of("statuses.none.unread.text"),
          List.of());
    }
    if (query.isAnySet(List.of("instance", "direction", "type", "live"))) {
      return new Missing(
          "filter-off",
          words.of("statuses.none.filter.title"),
          words.of("statuses.none.filter.text"),
          List.of(new Missing.Way(PATH, words.of("statuses.none.clear"))));
    }
    return new Missing(
        "circle-dashed",
        words.of("statuses.none.read.title"),
        words.of("statuses.none.read.text"),
        List.of());
  }

  private static BadValueException bad(PageQuery query, String name, List<String> allowed) {
    return new BadValueException(name, allowed, query.without(name).uri());
  }
}
