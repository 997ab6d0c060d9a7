package io.greenjournal.core.search;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.LeftOut;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.search.SearchProblem.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the parts of one search; what it cannot use becomes a problem. */
final class TermReader {
  private static final Set<String> TIMES = Set.of("before", "after");
  /** Names may have commas in them; lists of the other values are made with them. */
  private static final Set<String> WHOLE = Set.of("chat", "from", "instance");

  /** One value of a term. */
  private record Value(SearchTerm term, String text) {
    String lower() {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  /** What one value means; empty for nothing that there is. */
  private interface Meaning<T> {
    Set<T> of(Value value);
  }

  private final List<SearchTerm> terms;
  private final SearchWorld world;
  private final List<SearchProblem> problems;
  private boolean impossible;

  TermReader(List<SearchTerm> terms, SearchWorld world, List<SearchProblem> problems) {
    this.terms = terms;
    this.world = world;
    this.problems = problems;
  }

  SearchReading read() {
    terms.stream()
        .filter(term -> term.without() && TIMES.contains(term.key()))
        .forEach(term -> problems.add(new SearchProblem(Kind.WITHOUT, term.typed(), term.at())));
    Narrowing<InstanceId> instances = instances();
    PersonReader people = new PersonReader(world.names(), instances.values());
    Narrowing<String> types = wanted("type", this::types).and(each("has", false, this::files));
    Narrowing<ChatId> chats = wanted("chat", value -> people(people, value, Kind.CHAT));
    Narrowing<ChatId> senders = wanted("from", value -> people(people, value, Kind.FROM));
    Set<Journal> journals = journals(!senders.values().isEmpty());
    Set<String> leftOutTypes = new HashSet<>(each("type", true, this::types));
    leftOutTypes.addAll(each("has", true, this::files));
    LeftOut leftOut = new LeftOut(
        leftOutTypes,
        each("status", true, this::statuses),
        each("chat", true, value -> people(people, value, Kind.CHAT)),
        each("from", true, value -> people(people, value, Kind.FROM)));
    JournalFilter filter = JournalFilter.messages()
        .withInstances(instances.values())
        .withJournals(journals.isEmpty() ? Set.copyOf(Journal.ofMessages()) : journals)
        .withTypes(types.values())
        .withStatuses(each("status", false, this::statuses))
        .withChats(chats.values())
        .withSenders(senders.values())
        .leavingOut(leftOut)
        .withPeriod(
            moments("after").max(Comparator.naturalOrder()),
            moments("before").min(Comparator.naturalOrder()))
        .withText(text());
    problems.sort(Comparator.comparingInt(SearchProblem::at));
    return new SearchReading(
        filter,
        terms,
        problems.stream().distinct().toList(),
        impossible
            || journals.isEmpty()
            || instances.impossible()
            || types.impossible()
            || chats.impossible()
            || senders.impossible());
  }

  private String text() {
    return terms.stream()
        .filter(SearchTerm::isText)
        .map(SearchTerm::value)
        .collect(Collectors.joining(" "));
  }

  /** Those that are left out are all the others, which is none of an empty world. */
  private Narrowing<InstanceId> instances() {
    Narrowing<InstanceId> named = wanted("instance", this::instances);
    Narrowing<InstanceId> wanted = named.and(wanted("tag", this::tagged).values());
    Set<InstanceId> unwanted = new HashSet<>(each("instance", true, this::instances));
    unwanted.addAll(each("tag", true, this::tagged));
    if (unwanted.isEmpty()) {
      return wanted;
    }
    Set<InstanceId> others = world.instances().stream()
        .map(Instance::id)
        .filter(Predicate.not(unwanted::contains))
        .collect(Collectors.toSet());
    impossible |= others.isEmpty();
    return wanted.and(others);
  }

  private Set<InstanceId> instances(Value value) {
    return instances(
        value,
        Kind.INSTANCE,
        instance -> instance.id().value().equals(value.text())
            || instance.name().toLowerCase(Locale.ROOT).contains(value.lower()));
  }

  private Set<InstanceId> tagged(Value value) {
    return instances(value, Kind.TAG, instance -> instance.tags().contains(value.lower()));
  }

  private Set<InstanceId> instances(Value value, Kind none, Predicate<Instance> wanted) {
    Set<InstanceId> found =
        world.instances().stream().filter(wanted).map(Instance::id).collect(Collectors.toSet());
    return known(found, none, value);
  }

  /** Empty when none can hold what is wanted. */
  private Set<Journal> journals(boolean onlyOfSenders) {
    Set<Journal> wanted = each("dir", false, this::journals);
    Set<Journal> journals = new HashSet<>(wanted.isEmpty() ? Journal.ofMessages() : wanted);
    journals.removeAll(each("dir", true, this::journals));
    if (onlyOfSenders) {
      journals.retainAll(Set.of(Journal.INCOMING));
    }
    return journals;
  }

  private Set<Journal> journals(Value value) {
    return switch (value.lower()) {
      case "in", "incoming" -> Set.of(Journal.INCOMING);
      case "out", "outgoing" -> Set.of(Journal.OUTGOING);
      default -> known(Set.of(), Kind.DIR, value);
    };
  }

  private Set<String> types(Value value) {
    return known(KindWords.meant(value.text()), Kind.TYPE, value);
  }

  private Set<String> files(Value value) {
    return known(value.lower().equals("file") ? KindWords.withFile() : Set.of(), Kind.HAS, value);
  }

  private Set<String> statuses(Value value) {
    return known(StatusWords.meant(value.text()).map(Set::of).orElse(Set.of()), Kind.STATUS, value);
  }

  private Set<ChatId> people(PersonReader people, Value value, Kind unknown) {
    PersonReader.Meant meant = people.meant(value.text());
    if (meant.isCut()) {
      problems.add(problem(Kind.CUT, value));
    }
    return known(meant.ids(), unknown, value);
  }

  private Stream<Instant> moments(String key) {
    return values(key, false).flatMap(value -> {
      Optional<TypedTime> moment = TypedTime.of(value.lower(), world.zone(), world.now());
      if (moment.isEmpty()) {
        problems.add(problem(Kind.MOMENT, value));
      }
      return moment.map(TypedTime::start).stream();
    });
  }

  /** A part that is there and names nothing that there is makes the whole impossible, unless it was refused. */
  private <T> Narrowing<T> wanted(String key, Meaning<T> meaning) {
    int before = problems.size();
    Set<T> all = each(key, false, meaning);
    impossible |= all.isEmpty()
        && problems.stream().skip(before).anyMatch(problem -> !problem.kind().isRefusal());
    return Narrowing.of(all);
  }

  private <T> Set<T> each(String key, boolean without, Meaning<T> meaning) {
    Set<T> all = new HashSet<>();
    values(key, without).forEach(value -> all.addAll(meaning.of(value)));
    return all;
  }

  private Stream<Value> values(String key, boolean without) {
    return terms.stream()
        .filter(term -> term.key().equals(key) && term.without() == without)
        .flatMap(term -> (WHOLE.contains(key)
                ? Stream.of(term.value())
                : Stream.of(term.value().split(",", -1)).map(String::strip))
            .filter(value -> !value.isBlank())
            .map(value -> new Value(term, value)));
  }

  private <T> Set<T> known(Set<T> values, Kind problem, Value value) {
    if (values.isEmpty()) {
      problems.add(problem(problem, value));
    }
    return values;
  }

  private static SearchProblem problem(Kind kind, Value value) {
    return new SearchProblem(kind, value.text(), value.term().at(value.text()));
  }
}
