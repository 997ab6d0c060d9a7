package io.greenjournal.web.journal;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.search.SearchTerm;
import io.greenjournal.core.search.StatusWords;
import io.greenjournal.web.journal.JournalView.FilterChip;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.CardDrawer;
import io.greenjournal.web.messages.Kinds;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The filters that are set, each with the address of the page without it. */
public final class ChipDrawer {
  private final PageQuery query;
  private final List<Instance> instances;
  private final Words words;

  public ChipDrawer(PageQuery query, List<Instance> instances, Words words) {
    this.query = query.without("cursor").without("open");
    this.instances = instances;
    this.words = words;
  }

  public List<FilterChip> draw() {
    List<FilterChip> chips = new ArrayList<>(typed());
    for (String value : query.all("instance")) {
      chips.add(chip("instance", value, instanceName(value), false));
    }
    for (String value : query.all("direction")) {
      String key = "journal.direction." + value;
      chips.add(chip("direction", value, words.has(key) ? words.of(key) : value, false));
    }
    chips.addAll(kinds());
    for (String value : query.all("status")) {
      String word = StatusWords.meant(value).orElse(value);
      chips.add(
          chip("status", value, StatusMark.of(new DeliveryStatus(word), words).word(), false));
    }
    query.all("chat").forEach(v -> chips.add(chip("chat", v, v, true)));
    for (String value : query.all("sentByApi")) {
      String shown = words.of(value.equals("true") ? "journal.sentBy.api" : "journal.sentBy.phone");
      chips.add(chip("sentByApi", value, shown, false));
    }
    query.all("from").forEach(v -> chips.add(chip("from", v, v, true)));
    query.all("to").forEach(v -> chips.add(chip("to", v, v, true)));
    return chips;
  }

  /** The words of the search box as one chip, each key as its own. */
  private List<FilterChip> typed() {
    List<SearchTerm> terms = SearchTerm.of(query.first("q"));
    List<FilterChip> chips = new ArrayList<>();
    String text = joined(terms.stream().filter(SearchTerm::isText).toList());
    if (!text.isEmpty()) {
      String rest = joined(terms.stream().filter(t -> !t.isText()).toList());
      chips.add(new FilterChip(
          words.of("journal.filter.q"),
          text,
          false,
          false,
          query.with("q", rest).uri()));
    }
    for (SearchTerm term : terms) {
      if (!term.isText()) {
        String rest = joined(terms.stream().filter(t -> t != term).toList());
        chips.add(new FilterChip(
            term.key() + ":",
            term.value(),
            term.without(),
            true,
            query.with("q", rest).uri()));
      }
    }
    return chips;
  }

  private List<FilterChip> kinds() {
    return query.all("type").stream()
        .collect(Collectors.groupingBy(FacetDrawer::kind, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> new FilterChip(
            words.of("journal.filter.type"),
            kindName(e.getKey()),
            false,
            false,
            query.minus("type", e.getValue()).uri()))
        .toList();
  }

  private String kindName(Kinds.Kind kind) {
    return CardDrawer.kindWord(kind.types().get(0), words);
  }

  private String instanceName(String id) {
    return instances.stream()
        .filter(i -> i.id().value().equals(id))
        .map(i -> PlainText.name(i.name()))
        .findFirst()
        .orElse(id);
  }

  private FilterChip chip(String name, String value, String shown, boolean code) {
    return new FilterChip(
        words.of("journal.filter." + name),
        shown,
        false,
        code,
        query.minus(name, List.of(value)).uri());
  }

  private static String joined(List<SearchTerm> terms) {
    return terms.stream().map(SearchTerm::typed).collect(Collectors.joining(" "));
  }
}
