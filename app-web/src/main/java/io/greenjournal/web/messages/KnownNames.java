package io.greenjournal.web.messages;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.web.shell.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How the people of an instance are called where a record gives no more than their id: as in the latest message
 * they sent. For one page, not for threads; after so many names it asks no more and shows ids.
 */
public final class KnownNames implements Function<String, String> {
  private static final int MOST_ASKED = 60;

  private final JournalSearch search;
  private final AccessScope scope;
  private final InstanceId instance;
  private final Supplier<String> own;
  private Optional<String> us = Optional.empty();
  private final Words words;
  private final Map<String, String> known = new HashMap<>();

  /** @param own the id of the account itself; {@code ""} when it is not known */
  KnownNames(
      JournalSearch search,
      AccessScope scope,
      InstanceId instance,
      Supplier<String> own,
      Words words) {
    this.search = search;
    this.scope = scope;
    this.instance = instance;
    this.own = own;
    this.words = words;
  }

  /** {@code ""} for nobody. */
  @Override
  public String apply(String id) {
    if (id.isEmpty() || known.size() >= MOST_ASKED && !known.containsKey(id)) {
      return Person.readable(id);
    }
    return known.computeIfAbsent(id, this::asked);
  }

  private String asked(String id) {
    if (us.isEmpty()) {
      us = Optional.of(own.get());
    }
    if (us.equals(Optional.of(id))) {
      return words.of("message.us");
    }
    return scope.masks(instance) ? Person.readable(id) : written(id).orElse(Person.readable(id));
  }

  private Optional<String> written(String id) {
    JournalFilter from = JournalFilter.of(Set.of(Journal.INCOMING))
        .withInstances(Set.of(instance))
        .withSenders(Set.of(new ChatId(id)));
    return search.find(scope, from, Optional.empty(), 1).items().stream()
        .map(cached ->
            Person.of(cached.record().key().chat(), cached.record().sender()).name())
        .filter(name -> !name.isBlank())
        .findFirst();
  }
}
