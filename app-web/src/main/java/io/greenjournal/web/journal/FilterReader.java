package io.greenjournal.web.journal;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.Kinds;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the cache's filter out of an address and of what was typed into the search box. */
final class FilterReader {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final int LONGEST = 256;
  private static final int MOST_TERMS = 16;

  private final PageQuery query;
  private final List<Instance> instances;
  private final ZoneId zone;
  private final Instant now;
  private final List<Problem> problems = new ArrayList<>();
  private final List<SearchTerm> terms;
  private final GrammarReader grammar;

  FilterReader(PageQuery query, List<Instance> instances, ZoneId zone, Instant now) {
    this.query = query;
    this.instances = instances;
    this.zone = zone;
    this.now = now;
    this.terms = terms(query.first("q"));
    this.grammar = new GrammarReader(terms, instances, zone, now, problems);
  }

  /** @throws BadValueException for a value that its parameter cannot have */
  Wanted read() {
    Narrowing<InstanceId> wantedInstances = Narrowing.of(instances()).and(grammar.instances());
    Narrowing<Journal> journals = Narrowing.of(journals()).and(grammar.journals());
    Narrowing<String> types = Narrowing.of(types()).and(grammar.types()).and(grammar.files());
    Narrowing<String> statuses = Narrowing.of(statuses()).and(grammar.statuses());
    Narrowing<ChatId> chats = Narrowing.of(chats()).and(grammar.chats());
    boolean impossible = grammar.isImpossible()
        || wantedInstances.impossible()
        || journals.impossible()
        || types.impossible()
        || statuses.impossible()
        || chats.impossible();
    JournalFilter filter = JournalFilter.messages()
        .withInstances(wantedInstances.values())
        .withJournals(
            journals.values().isEmpty() ? Set.copyOf(Journal.ofMessages()) : journals.values())
        .withTypes(types.values())
        .leavingOut(grammar.leftOut())
        .withStatuses(statuses.values())
        .withChats(chats.values())
        .withSentByApi(sentByApi())
        .withPeriod(
            latest(moment("from").map(TypedTime::start), grammar.after()),
            earliest(moment("to").map(TypedTime::end), grammar.before()))
        .withText(text());
    return new Wanted(filter, List.copyOf(problems), Highlight.words(terms), impossible);
  }

  private List<SearchTerm> terms(String typed) {
    List<SearchTerm> all =
        SearchTerm.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    if (typed.length() > LONGEST || all.size() > MOST_TERMS) {
      problems.add(new Problem("journal.problem.long", ""));
    }
    return all.size() > MOST_TERMS ? all.subList(0, MOST_TERMS) : all;
  }

  private String text() {
    return terms.stream()
        .filter(SearchTerm::isText)
        .map(SearchTerm::value)
        .collect(Collectors.joining(" "));
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
      Set<String> meant = GrammarReader.types(value);
      if (meant.isEmpty()) {
        throw bad("type", Kinds.all().stream().map(Kinds.Kind::word).toList());
      }
      types.addAll(meant);
    }
    return types;
  }

  private Set<String> statuses() {
    return each(
        "status",
        v -> Optional.of(v).filter(w -> WORD.matcher(w).matches()).map(GrammarReader::status),
        GrammarReader.statusWords());
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
    Optional<TypedTime> moment = TypedTime.of(value, zone, now);
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
    List<String> shown =
        name.equals("instance") ? instances.stream().map(i -> i.id().value()).toList() : allowed;
    return new BadValueException(name, shown, query.without(name).uri());
  }

  private static Optional<Instant> latest(Optional<Instant> a, Optional<Instant> b) {
    return a.isPresent() && b.isPresent() ? (a.get().isAfter(b.get()) ? a : b) : a.or(() -> b);
  }

  private static Optional<Instant> earliest(Optional<Instant> a, Optional<Instant> b) {
    return a.isPresent() && b.isPresent() ? (a.get().isBefore(b.get()) ? a : b) : a.or(() -> b);
  }
}
