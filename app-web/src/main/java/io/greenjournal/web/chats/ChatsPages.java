package io.greenjournal.web.chats;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.ChatLine;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.port.ChatList;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.ListFreshness;
import io.greenjournal.web.listing.Missing;
import io.greenjournal.web.listing.NoInstance;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.schedule.Paces;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers the list of chats. */
@Singleton
final class ChatsPages {
  static final String PATH = "/chats";
  static final List<String> PARAMETERS = List.of("q", "instance", "cursor");

  private static final int ROWS = 50;

  private final ChatList chats;
  private final Names names;
  private final ChatFinder finder;
  private final InstanceRegistry registry;
  private final SyncLog log;
  private final Paces paces;

  ChatsPages(
      ChatList chats,
      Names names,
      ChatFinder finder,
      InstanceRegistry registry,
      SyncLog log,
      Paces paces) {
    this.chats = chats;
    this.names = names;
    this.finder = finder;
    this.registry = registry;
    this.log = log;
    this.paces = paces;
  }

  /** What was found. */
  private record Found(List<ChatLine> lines, Optional<Cursor> next, boolean cut) {}

  /** @throws BadValueException when the address holds a value that its parameter cannot have */
  ChatsView view(AccessScope scope, boolean mayAdd, PageQuery query, Times times) {
    Words words = times.words();
    List<Instance> instances = registry.all(scope);
    Set<InstanceId> wanted = wanted(query);
    Found found = query.first("q").isEmpty()
        ? page(scope, wanted, query)
        : found(finder.find(scope, instances, wanted, query.first("q"), ROWS, times));
    ListFreshness fresh = ListFreshness.of(
        instances, log.states(scope), wanted, Set.copyOf(Journal.ofMessages()), paces, times);
    PageQuery first = query.without("cursor");
    return new ChatsView(
        words.of("chats.title"),
        fresh.line(times),
        query.first("q"),
        instances.stream()
            .map(i -> new ChatsView.Pick(
                PlainText.name(i.name()), i.id().value(), wanted.contains(i.id())))
            .toList(),
        found.cut() ? words.of("chats.search.cut", ROWS) : "",
        new ChatRows(
                names,
                scope,
                instances.stream().collect(Collectors.toMap(Instance::id, Function.identity())),
                Set.of(),
                times)
            .draw(found.lines()),
        query.first("cursor").isEmpty() ? "" : first.uri(),
        found.next().map(c -> first.with("cursor", c.value()).uri()).orElse(""),
        found.lines().isEmpty()
            ? Optional.of(missing(mayAdd, instances, query, fresh, words))
            : Optional.empty());
  }

  private static Set<InstanceId> wanted(PageQuery query) {
    return query.all("instance").stream()
        .map(id -> Optional.of(id)
            .filter(InstanceId::isValid)
            .map(InstanceId::new)
            .orElseThrow(() -> new BadValueException(
                "instance", List.of(), query.without("instance").uri())))
        .collect(Collectors.toSet());
  }

  private static Found found(ChatFinder.Found found) {
    return new Found(found.lines(), Optional.empty(), found.cut());
  }

  private Found page(AccessScope scope, Set<InstanceId> wanted, PageQuery query) {
    Optional<Cursor> cursor = query.all("cursor").stream().findFirst().map(Cursor::new);
    try {
      Page<ChatLine> page = chats.chats(scope, wanted, cursor, ROWS);
      return new Found(page.items(), page.next(), false);
    } catch (IllegalArgumentException e) {
      if (cursor.isEmpty()) {
        throw e;
      }
      throw new BadValueException("cursor", List.of(), query.without("cursor").uri());
    }
  }

  private static Missing missing(
      boolean mayAdd, List<Instance> instances, PageQuery query, ListFreshness fresh, Words words) {
    if (instances.isEmpty()) {
      return NoInstance.of(mayAdd, words);
    }
    if (fresh.isNever()) {
      return new Missing(
          "hourglass",
          words.of("journal.none.sync.title"),
          words.of("journal.none.sync.text"),
          List.of());
    }
    if (query.isAnySet(PARAMETERS)) {
      return new Missing(
          "filter-off",
          words.of("chats.none.found.title"),
          words.of("chats.none.found.text"),
          List.of(new Missing.Way(PATH, words.of("chats.none.all"))));
    }
    return new Missing(
        "messages", words.of("chats.none.title"), words.of("chats.none.text"), List.of());
  }
}
