package io.greenjournal.web.journal;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.web.journal.FacetView.Choice;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.CardDrawer;
import io.greenjournal.web.messages.Kinds;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rail beside the list: each part of the filter with its values, counted where that is quick. */
final class FacetDrawer {
  private static final int MOST = 12;

  private final PageQuery query;
  private final List<Instance> instances;
  private final Optional<Facets> facets;
  private final Words words;

  FacetDrawer(PageQuery query, List<Instance> instances, Optional<Facets> facets, Times times) {
    this.query = query.without("cursor").without("open");
    this.instances = instances;
    this.facets = facets;
    this.words = times.words();
  }

  List<FacetView> draw() {
    return List.of(directions(), statuses(), kinds(), instances(), senders());
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
    for (String word : GrammarReader.statusWords()) {
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
    return new FacetView(words.of("journal.facet.status"), choices);
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
            facets.isEmpty() ? "" : words.number(e.getValue()),
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
            choice("terminal-2", words.of("journal.sentBy.api"), "", "sentByApi", List.of("true")),
            choice(
                "device-mobile",
                words.of("journal.sentBy.phone"),
                "",
                "sentByApi",
                List.of("false"))));
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
        .map(c ->
            words.number(values.stream().mapToLong(v -> c.getOrDefault(v, 0L)).sum()))
        .orElse("");
  }
}
