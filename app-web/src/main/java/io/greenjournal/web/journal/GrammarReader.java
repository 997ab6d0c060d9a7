package io.greenjournal.web.journal;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.web.messages.Kinds;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the keyed parts of a search, such as {@code type:image}; what it cannot use becomes a problem. */
final class GrammarReader {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  private static final Pattern NUMBER = Pattern.compile("[+]?[0-9][0-9 ()-]{4,20}");

  private final List<SearchTerm> terms;
  private final List<Instance> visible;
  private final ZoneId zone;
  private final Instant now;
  private final List<Problem> problems;
  private boolean impossible;

  GrammarReader(
      List<SearchTerm> terms,
      List<Instance> visible,
      ZoneId zone,
      Instant now,
      List<Problem> problems) {
    this.terms = terms;
    this.visible = visible;
    this.zone = zone;
    this.now = now;
    this.problems = problems;
    terms.stream()
        .filter(t -> !t.isText() && t.without() && !t.key().equals("type"))
        .forEach(t -> problems.add(new Problem("journal.problem.without", t.typed())));
  }

  /** A part was understood and matches nothing that there is. Known once everything was read. */
  boolean isImpossible() {
    return impossible;
  }

  Set<InstanceId> instances() {
    return each("instance", value -> {
      String part = value.toLowerCase(Locale.ROOT);
      Set<InstanceId> found = visible.stream()
          .filter(i ->
              i.id().value().equals(value) || i.name().toLowerCase(Locale.ROOT).contains(part))
          .map(Instance::id)
          .collect(Collectors.toSet());
      return refuseUnless(!found.isEmpty(), found, "journal.problem.instance", value);
    });
  }

  Set<Journal> journals() {
    Set<Journal> asked = each("dir", value -> switch (value.toLowerCase(Locale.ROOT)) {
      case "in", "incoming" -> Set.of(Journal.INCOMING);
      case "out", "outgoing" -> Set.of(Journal.OUTGOING);
      default -> refuseUnless(false, Set.<Journal>of(), "journal.problem.dir", value);
    });
    if (values("from").isEmpty()) {
      return asked;
    }
    impossible |= !asked.isEmpty() && !asked.contains(Journal.INCOMING);
    return Set.of(Journal.INCOMING);
  }

  Set<String> types() {
    return each(
        "type",
        value ->
            refuseUnless(!types(value).isEmpty(), types(value), "journal.problem.type", value));
  }

  /** The kinds that {@code -type:} leaves out. */
  Set<String> leftOut() {
    Set<String> leftOut = new HashSet<>();
    for (String value : values("type", true)) {
      leftOut.addAll(
          refuseUnless(!types(value).isEmpty(), types(value), "journal.problem.type", value));
    }
    return leftOut;
  }

  /** The kinds that {@code has:file} means. */
  Set<String> files() {
    return each(
        "has",
        value ->
            refuseUnless(value.equals("file"), Kinds.withFile(), "journal.problem.has", value));
  }

  Set<String> statuses() {
    return each(
        "status",
        value -> refuseUnless(
            WORD.matcher(value).matches(), Set.of(status(value)), "journal.problem.status", value));
  }

  /** Chats named by {@code chat:}, and by {@code from:} the chat with that person. */
  Set<ChatId> chats() {
    Set<ChatId> chats = each("chat", value -> chats(value, "journal.problem.chat"));
    return Narrowing.of(chats)
        .and(each("from", value -> chats(value, "journal.problem.from")))
        .values();
  }

  Optional<Instant> after() {
    return moments("after").map(TypedTime::start).max(Instant::compareTo);
  }

  Optional<Instant> before() {
    return moments("before").map(TypedTime::start).min(Instant::compareTo);
  }

  /** The vendor's words that a word for a kind means; empty for what cannot be one. */
  static Set<String> types(String word) {
    return Kinds.named(word)
        .<Set<String>>map(k -> new TreeSet<>(k.types()))
        .orElseGet(() -> WORD.matcher(word).matches() ? Set.of(word) : Set.of());
  }

  /** The vendor's word for a delivery status, however the letters were typed; {@code unknown} is none. */
  static String status(String word) {
    return word.equalsIgnoreCase("unknown")
        ? ""
        : Arrays.stream(DeliveryStatus.Kind.values())
            .map(DeliveryStatus.Kind::word)
            .filter(word::equalsIgnoreCase)
            .findFirst()
            .orElse(word);
  }

  static List<String> statusWords() {
    return Arrays.stream(DeliveryStatus.Kind.values())
        .filter(k -> k != DeliveryStatus.Kind.OTHER)
        .map(k -> k.word().isEmpty() ? "unknown" : k.word())
        .toList();
  }

  private Set<ChatId> chats(String value, String problem) {
    if (value.contains("@") || value.startsWith("-")) {
      return Set.of(new ChatId(value));
    }
    String digits = value.replaceAll("[^0-9]", "");
    return refuseUnless(
        NUMBER.matcher(value).matches(),
        Set.of(new ChatId(digits.isEmpty() ? "~" : digits), new ChatId(digits + "@c.us")),
        problem,
        value);
  }

  private Stream<TypedTime> moments(String key) {
    return values(key).stream().flatMap(value -> {
      Optional<TypedTime> moment = TypedTime.of(value, zone, now);
      if (moment.isEmpty()) {
        problems.add(new Problem("journal.problem.moment", value));
      }
      return moment.stream();
    });
  }

  private <T> Set<T> each(String key, Function<String, Set<T>> reader) {
    Set<T> all = new HashSet<>();
    values(key).forEach(value -> all.addAll(reader.apply(value)));
    return all;
  }

  private List<String> values(String key) {
    return values(key, false);
  }

  private List<String> values(String key, boolean without) {
    return terms.stream()
        .filter(t -> t.key().equals(key) && t.without() == without)
        .flatMap(t -> Arrays.stream(
            key.equals("chat") || key.equals("from") || key.equals("instance")
                ? new String[] {t.value()}
                : t.value().split(",", -1)))
        .filter(v -> !v.isBlank())
        .toList();
  }

  private <T> Set<T> refuseUnless(boolean good, Set<T> values, String problem, String value) {
    if (!good) {
      problems.add(new Problem(problem, value));
      impossible |= problem.equals("journal.problem.instance");
      return Set.of();
    }
    return values;
  }
}
