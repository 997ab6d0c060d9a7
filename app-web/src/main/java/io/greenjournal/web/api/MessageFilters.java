package io.greenjournal.web.api;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.People;
import io.greenjournal.core.search.SearchGrammar;
import io.greenjournal.core.search.SearchReading;
import io.greenjournal.core.search.SearchWorld;
import io.greenjournal.core.search.StatusWords;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the filter of every route over messages: its parameters, and the grammar of {@code q}. Days are of UTC. */
@Singleton
public final class MessageFilters {
  public static final List<String> PARAMETERS =
      List.of("instance", "direction", "type", "status", "chat", "from", "to", "q", "sentByApi");

  private final InstanceRegistry registry;
  private final People people;
  private final InstantSource clock;

  MessageFilters(InstanceRegistry registry, People people, InstantSource clock) {
    this.registry = registry;
    this.people = people;
    this.clock = clock;
  }

  /** @throws ApiProblem for what is no value of its parameter or no sentence of the grammar */
  public SearchReading read(Parameters given, AccessScope scope) {
    Optional<String> text = given.one("q");
    SearchWorld world = new SearchWorld(
        text.isEmpty() ? List.of() : registry.all(scope),
        (instances, part, most) -> people.named(scope, instances, part, most),
        ZoneOffset.UTC,
        clock.instant());
    SearchReading typed = SearchGrammar.read(text.orElse(""), world);
    typed.problems().stream()
        .filter(problem -> problem.kind().isRefusal())
        .findFirst()
        .ifPresent(problem -> {
          throw ApiProblem.badRequest("'q' " + problem.sentence() + ".");
        });
    return typed.within(asked(given));
  }

  private static JournalFilter asked(Parameters given) {
    Set<Journal> journals = given.all("direction", Direction::of, "incoming or outgoing").stream()
        .map(Journal::of)
        .collect(Collectors.toSet());
    JournalFilter all = JournalFilter.messages();
    return (journals.isEmpty() ? all : all.withJournals(journals))
        .withInstances(given.instances("instance"))
        .withTypes(given.all("type", Optional::of, "a typeMessage"))
        .withStatuses(given.all("status", StatusWords::meant, "a statusMessage, or unknown"))
        .withChats(given.all("chat", chat -> Optional.of(new ChatId(chat)), "a chatId"))
        .withSentByApi(given.yesOrNo("sentByApi"))
        .withPeriod(given.time("from"), given.time("to"));
  }
}
