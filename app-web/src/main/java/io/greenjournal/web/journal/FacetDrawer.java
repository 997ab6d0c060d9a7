package io.greenjournal.web.journal;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.search.StatusWords;
import io.greenjournal.web.journal.FacetView.Choice;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.CardDrawer;
import io.greenjournal.web.messages.Kinds;
import io.greenjournal.web.messages.Person;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rail beside the list: each part of the filter with its values, counted where that is quick. */
final class FacetDrawer {
  private static final int MOST = 12;
  private static final int MOST_CHATS = 8;
  private static final int MOST_DAYS = 14;

  /** As far as a message gets, then what keeps it from getting there, then what nobody knows. */
  private static final List<String> ORDER = StatusWords.all().stream()
      .sorted(Comparator.comparing(FacetDrawer::place))
      .toList();

  private final PageQuery query;
  private final List<Instance> instances;
  private final Optional<Facets> facets;
  private final Words words;
  private final Times times;

  FacetDrawer(PageQuery query, List<Instance> instances, Optional<Facets> facets, Times times) {
    this.query = query.without("cursor").without("open");
    this.instances = instances;
    this.facets = facets;
    this.words = times.words();
    this.times = times;
  }

  private static int place(String status) {
    int place = List.of("pending", "sent", "delivered", "read").indexOf(status);
    return status.equals("unknown") ? 6 : place < 0 ? 5 : place;
  }

  List<FacetView> draw() {
    return Stream.of(
            Stream.of(directions(), statuses(), kinds(), instances(), senders()),
            chats().stream(),
            days().stream())
        .flatMap(Function.identity())
        .filter(facet -> !facet.choices().isEmpty())
        .toList();
  }

  private FacetView directions() {
    List<Choice> choices = new ArrayList<>();
    for (String word : List.of("incoming", "outgoing")) {
      String icon = word.equals("incoming") ? "arrow-down-left" : "arrow-up-right";
      choices.add(choice(
          icon,
          words.of("journal.direction." + word),
          count(facets.map(Facets::byJournal), List.of(word)),
          "direction",
          List.of(word)));
    }
    return new FacetView(words.of("journal.facet.direction"), choices);
  }

  private FacetView statuses() {
    List<Choice> choices = new ArrayList<>();
    for (String word : ORDER) {
      String wire = word.equals("unknown") ? "" : word;
      String count = count(facets.map(Facets::byStatus), List.of(wire));
      boolean set = query.has("status", word);
      if (facets.isEmpty() || set || !count.equals(words.number(0))) {
        choices.add(new Choice(
            "",
            Optional.of(StatusMark.of(new DeliveryStatus(wire), words)),
            "",
            count,
            set,
            toggled("status", List.of(word), set)));
      }
    }
    return new FacetView(words.of("journal.facet.status"), choices).whole();
  }

  private FacetView kinds() {
    Map<String, Long> counted = facets.map(Facets::byType).orElse(Map.of());
    Map<Kinds.Kind, Long> kinds = new LinkedHashMap<>();
    if (facets.isEmpty()) {
      Kinds.all().stream().limit(MOST).forEach(k -> kinds.put(k, 0L));
    }
    counted.forEach((type, n) -> kinds.merge(Kinds.of(type), n, Long::sum));
    query.all("type").forEach(type -> kinds.putIfAbsent(kind(type), 0L));
    List<Choice> choices = kinds.entrySet().stream()
        .sorted(Map.Entry.<Kinds.Kind, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST)
        .filter(e -> !e.getKey().types().contains(""))
        .map(e -> choice(
            e.getKey().icon(),
            CardDrawer.kindWord(e.getKey().types().get(0), words),
            facets.map(f -> number(e.getValue(), f.exact())).orElse(""),
            "type",
            e.getKey().types()))
        .toList();
    return new FacetView(words.of("journal.facet.type"), choices);
  }

  /** A type in the address may be our word or the vendor's. */
  static Kinds.Kind kind(String type) {
    return Kinds.named(type).orElseGet(() -> Kinds.of(type));
  }

  private FacetView instances() {
    Map<String, Long> counted = facets.map(Facets::byInstance).orElse(Map.of());
    List<Choice> choices = instances.stream()
        .sorted(Comparator.comparing(
            (Instance i) -> counted.getOrDefault(i.id().value(), 0L), Comparator.reverseOrder()))
        .limit(MOST)
        .map(i -> choice(
            "",
            PlainText.name(i.name()),
            count(facets.map(Facets::byInstance), List.of(i.id().value())),
            "instance",
            List.of(i.id().value())))
        .toList();
    return new FacetView(words.of("journal.facet.instance"), choices);
  }

  private FacetView senders() {
    return new FacetView(
        words.of("journal.facet.sentBy"),
        List.of(
            choice(
                "terminal-2",
                words.of("journal.sentBy.api"),
                sentBy(true),
                "sentByApi",
                List.of("true")),
            choice(
                "device-mobile",
                words.of("journal.sentBy.phone"),
                sentBy(false),
                "sentByApi",
                List.of("false"))));
  }

  private String sentBy(boolean api) {
    return facets
        .map(f -> number(f.bySentByApi().getOrDefault(api, 0L), f.exact()))
        .orElse("");
  }

  /** Those with the most messages; there may be others, with fewer among the newest. */
  private Optional<FacetView> chats() {
    return facets.filter(f -> !f.byChat().isEmpty()).map(f -> {
      List<Choice> choices = f.byChat().entrySet().stream()
          .sorted(Map.Entry.<ChatId, Long>comparingByValue(Comparator.reverseOrder())
              .thenComparing(Map.Entry.comparingByKey()))
          .limit(MOST_CHATS)
          .map(e -> choice(
              e.getKey().isGroup() ? "users" : "user",
              Person.readable(e.getKey().value()),
              number(e.getValue(), f.chatsExact()),
              "chat",
              List.of(e.getKey().value())))
          .toList();
      return new FacetView(
          words.of("journal.facet.chat"),
          choices,
          f.chatsExact() ? "" : words.of("journal.facet.capped"));
    });
  }

  /** The days of a period that has a beginning, of UTC as they are counted. */
  private Optional<FacetView> days() {
    return facets.filter(f -> f.byDay().size() > 1).map(f -> {
      List<Choice> choices = f.byDay().entrySet().stream()
          .sorted(Map.Entry.<LocalDate, Long>comparingByKey().reversed())
          .limit(MOST_DAYS)
          .map(e -> new Choice(
              "",
              Optional.empty(),
              times
                  .day(e.getKey().atTime(LocalTime.NOON).atZone(times.zone()).toInstant())
                  .text(),
              number(e.getValue(), f.exact()),
              false,
              query
                  .with("from", e.getKey().toString())
                  .with("to", e.getKey().toString())
                  .uri()))
          .toList();
      return new FacetView(words.of("journal.facet.day"), choices, words.of("journal.facet.utc"));
    });
  }

  private Choice choice(String icon, String text, String count, String name, List<String> values) {
    boolean set = query.all(name).containsAll(values) || name.equals("type") && isNamed(values);
    return new Choice(icon, Optional.empty(), text, count, set, toggled(name, values, set));
  }

  /** The kind stands in the address by our word. */
  private boolean isNamed(List<String> types) {
    return query.all("type").stream()
        .flatMap(word -> Kinds.named(word).stream())
        .anyMatch(kind -> kind.types().equals(types));
  }

  private String toggled(String name, List<String> values, boolean set) {
    if (!set) {
      return query.plus(name, values).uri();
    }
    List<String> gone = new ArrayList<>(values);
    query.all(name).stream()
        .filter(v -> name.equals("type") && kind(v).types().equals(values))
        .forEach(gone::add);
    return query.minus(name, gone).uri();
  }

  private String count(Optional<Map<String, Long>> counted, Collection<String> values) {
    return counted
        .map(c -> number(
            values.stream().mapToLong(v -> c.getOrDefault(v, 0L)).sum(),
            facets.map(Facets::exact).orElse(false)))
        .orElse("");
  }

  /** {@code 64}, or {@code 64+} of what was not counted to its end; of nothing found then nothing is known. */
  private String number(long n, boolean exact) {
    if (exact) {
      return words.number(n);
    }
    return n == 0 ? "" : words.of("journal.count.least", n);
  }
}
