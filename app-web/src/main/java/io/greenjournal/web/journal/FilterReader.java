package io.greenjournal.web.journal;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.search.KindWords;
import io.greenjournal.core.search.SearchGrammar;
import io.greenjournal.core.search.SearchWorld;
import io.greenjournal.core.search.StatusWords;
import io.greenjournal.core.search.TypedTime;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the cache's filter out of an address and of what was typed into the search box. */
public final class FilterReader {
  /** Parts of an address that say which messages are wanted. */
  public static final List<String> PARAMETERS = JournalAddress.FILTERS;

  private final PageQuery query;
  private final SearchWorld world;

  public FilterReader(PageQuery query, SearchWorld world) {
    this.query = query;
    this.world = world;
  }

  /** @throws BadValueException for a value that its parameter cannot have */
  public Wanted read() {
    Set<Journal> journals = journals();
    JournalFilter asked = JournalFilter.messages()
        .withInstances(instances())
        .withJournals(journals.isEmpty() ? Set.copyOf(Journal.ofMessages()) : journals)
        .withTypes(types())
        .withStatuses(statuses())
        .withChats(chats())
        .withSentByApi(sentByApi())
        .withPeriod(moment("from").map(TypedTime::start), moment("to").map(TypedTime::end));
    return new Wanted(SearchGrammar.read(query.first("q"), world).within(asked));
  }

  private Set<InstanceId> instances() {
    return each("instance", this::known, List.of());
  }

  private Optional<InstanceId> known(String value) {
    return Optional.of(value).filter(InstanceId::isValid).map(InstanceId::new);
  }

  private Set<Journal> journals() {
    return each(
        "direction", v -> Direction.of(v).map(Journal::of), List.of("incoming", "outgoing"));
  }

  private Set<String> types() {
    Set<String> types = new TreeSet<>();
    for (String value : query.all("type")) {
      Set<String> meant = KindWords.meant(value);
      if (meant.isEmpty()) {
        throw bad("type", KindWords.all());
      }
      types.addAll(meant);
    }
    return types;
  }

  private Set<String> statuses() {
    return each("status", StatusWords::meant, StatusWords.all());
  }

  private Set<ChatId> chats() {
    return each("chat", v -> Optional.of(new ChatId(v)), List.of());
  }

  private Optional<Boolean> sentByApi() {
    Set<Boolean> values = each(
        "sentByApi",
        v -> v.equals("true") || v.equals("false")
            ? Optional.of(v.equals("true"))
            : Optional.empty(),
        List.of("true", "false"));
    return values.size() == 1 ? values.stream().findFirst() : Optional.empty();
  }

  private Optional<TypedTime> moment(String name) {
    String value = query.first(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<TypedTime> moment = TypedTime.of(value, world.zone(), world.now());
    if (moment.isEmpty()) {
      throw bad(name, List.of("2026-11-03", "2026-11-03T09:30", "2026-11-03T09:30:00Z", "2d"));
    }
    return moment;
  }

  private <T> Set<T> each(String name, Function<String, Optional<T>> reader, List<String> allowed) {
    return query.all(name).stream()
        .map(v -> reader.apply(v).orElseThrow(() -> bad(name, allowed)))
        .collect(Collectors.toSet());
  }

  private BadValueException bad(String name, List<String> allowed) {
    List<String> shown = name.equals("instance")
        ? world.instances().stream().map(i -> i.id().value()).toList()
        : allowed;
    return new BadValueException(name, shown, query.without(name).uri());
  }
}
