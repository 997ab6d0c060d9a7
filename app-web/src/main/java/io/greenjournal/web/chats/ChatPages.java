package io.greenjournal.web.chats;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.Alias;
import io.greenjournal.core.conversation.ChatLine;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.port.ChatList;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.People;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.listing.ListFreshness;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.MessageAddress;
import io.greenjournal.web.messages.Person;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.schedule.Paces;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.UrlPart;
import io.greenjournal.web.shell.Words;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers the page of one chat: asks the cache and puts the view together. */
@Singleton
final class ChatPages {
  static final List<String> PARAMETERS = List.of("at", "before", "after", "day", Finds.PARAMETER);

  /** A group is not listed whole. */
  private static final int MOST_PEOPLE = 12;

  private static final int OTHERS = 20;

  private final ChatList chats;
  private final Names names;
  private final People people;
  private final InstanceRegistry registry;
  private final SyncLog log;
  private final Paces paces;
  private final Stretches stretches;
  private final Streams streams;
  private final Finds finds;

  ChatPages(
      ChatList chats,
      Names names,
      People people,
      InstanceRegistry registry,
      SyncLog log,
      Paces paces,
      Stretches stretches,
      Streams streams,
      Finds finds) {
    this.chats = chats;
    this.names = names;
    this.people = people;
    this.registry = registry;
    this.log = log;
    this.paces = paces;
    this.stretches = stretches;
    this.streams = streams;
    this.finds = finds;
  }

  /**
   * Empty when there is no message of the chat, or the scope does not allow it.
   *
   * @throws io.greenjournal.web.listing.BadValueException when the address holds a value that its parameter cannot
   *     have
   */
  Optional<ChatView> view(
      AccessScope scope, InstanceId id, ChatId chat, PageQuery query, Times times) {
    return registry
        .find(scope, id)
        .flatMap(instance -> chats.chats(scope, Set.of(id), Set.of(chat), 1).stream()
            .findFirst()
            .map(line -> view(scope, instance, line, query, times)));
  }

  private ChatView view(
      AccessScope scope, Instance instance, ChatLine line, PageQuery query, Times times) {
    Words words = times.words();
    JournalFilter messages =
        JournalFilter.messages().withInstances(Set.of(instance.id())).withChats(line.ids());
    Stretch stretch = stretches.read(scope, messages, query, times.zone());
    Person person = names.of(scope, line);
    ListFreshness fresh = freshness(scope, instance, times);
    PageQuery plain = query.without(Set.copyOf(PARAMETERS));
    boolean none = stretch.records().isEmpty();
    return new ChatView(
        person.name(),
        plain.uri(),
        person,
        line.chat().isGroup(),
        PlainText.name(instance.name()),
        instance.id().value(),
        instance.messenger().word(),
        words.of("chats.counts", line.incoming(), line.outgoing()),
        fresh.line(times),
        query.first("day"),
        query.first(Finds.PARAMETER),
        finds.find(scope, messages, query, plain, times),
        scope.masks(instance.id()) ? words.of("message.masked") : "",
        streams.draw(scope, messages, stretch, times),
        stretch.hasOlder() ? link(plain, "before", stretch.oldest()) + "#" + ChatView.END : "",
        stretch.hasNewer() && !none ? link(plain, "after", stretch.newest()) : "",
        stretch.hasNewer() ? plain.uri() + "#" + ChatView.END : "",
        stretch.hasOlder() ? "" : begin(none, fresh.line(times), words),
        linked(line, words),
        evidence(scope, line, times),
        line.chat().isGroup() ? people(stretch) : List.of(),
        others(scope, instance, line, times),
        "/journal?instance=" + instance.id() + "&chat=" + UrlPart.of(line.chat().value()));
  }

  private static String link(PageQuery plain, String name, CachedRecord record) {
    return plain.with(name, MessageAddress.part(record.record().key())).uri();
  }

  private ListFreshness freshness(AccessScope scope, Instance instance, Times times) {
    return ListFreshness.of(
        List.of(instance),
        log.states(scope),
        Set.of(instance.id()),
        Set.copyOf(Journal.ofMessages()),
        paces,
        times);
  }

  private static String begin(boolean none, FreshLine fresh, Words words) {
    if (none) {
      return words.of("chats.day.none");
    }
    return fresh
        .completeFrom()
        .map(from -> words.of("chats.begin.from", from.text()))
        .orElseGet(() -> words.of("chats.begin"));
  }

  /** Who wrote on this page, in the order of the first message. */
  private static List<Person> people(Stretch stretch) {
    Map<String, Person> people = new LinkedHashMap<>();
    stretch.records().stream()
        .map(CachedRecord::record)
        .filter(record -> record.key().direction() == Direction.INCOMING)
        .map(record -> Person.of(record.key().chat(), record.sender()))
        .forEach(person -> people.putIfAbsent(person.id(), person));
    return people.values().stream().limit(MOST_PEOPLE).toList();
  }

  private static String linked(ChatLine line, Words words) {
    String others = line.ids().stream()
        .filter(id -> !id.equals(line.chat()))
        .sorted()
        .map(id -> "\u2066" + PlainText.name(id.value()) + "\u2069")
        .collect(Collectors.joining(", "));
    return others.isEmpty() ? "" : words.of("chats.linked", others);
  }

  private List<ChatView.Evidence> evidence(AccessScope scope, ChatLine line, Times times) {
    return people.aliases(scope, line.instance(), line.chat()).stream()
        .map(alias -> new ChatView.Evidence(
            PlainText.name(alias.id().value()),
            PlainText.name(alias.other().value()),
            alias.source().equals(Alias.JOURNAL)
                ? times.words().of("chats.linked.journal")
                : times.words().of("chats.linked.call", alias.source()),
            alias.message().map(MessageAddress::of).orElse(""),
            times.at(alias.seenAt())))
        .toList();
  }

  private List<ChatRow> others(AccessScope scope, Instance instance, ChatLine line, Times times) {
    return new ChatRows(names, scope, Map.of(instance.id(), instance), line.ids(), times)
        .draw(
            chats.chats(scope, Set.of(instance.id()), Optional.empty(), OTHERS).items());
  }
}
