package io.greenjournal.web.imports;

import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Terms;
import io.greenjournal.core.usecase.SuggestAddress;
import io.greenjournal.web.shell.Choice;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.IdText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws a fetched list, a page of it at a time. */
final class ListDrawer {
  static final int PAGE = 50;

  private final Times times;
  private final Words t;
  private final SuggestAddress suggest = new SuggestAddress();

  ListDrawer(Times times) {
    this.times = times;
    this.t = times.words();
  }

  /**
   * @param sent what was chosen before; empty for the first look, where all that can be added are
   * @param errors name of a field to its sentence; {@code ""} for what is about none
   */
  ListView draw(
      FetchedList list,
      List<Candidate> all,
      int wantedPage,
      Optional<ListForm> sent,
      Map<String, String> errors) {
    int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
    int page = Math.min(wantedPage, pages);
    List<Candidate> shown = all.subList((page - 1) * PAGE, Math.min(all.size(), page * PAGE));
    int proposed = (int) all.stream().filter(one -> one.standing().isProposed()).count();
    return new ListView(
        t.of("imports.list.title"),
        List.of(
            new Crumb("/instances", t.of("instances.title")),
            new Crumb("/instances/import", t.of("imports.title"))),
        list.number(),
        page,
        summary(all, proposed, page, pages),
        times.at(list.fetchedAt()),
        shown.stream().map(one -> row(one, sent)).toList(),
        proposed,
        pace(sent.map(ListForm::pace).orElse(ListForm.BY_TARIFF), errors),
        Field.text(
                "apiUrl",
                t.of("imports.field.apiUrl"),
                sent.map(ListForm::apiUrl).orElse(""))
            .asCode()
            .withMode("url")
            .withHint(t.of("imports.field.apiUrl.hint"))
            .withError(errors.getOrDefault("apiUrl", "")),
        page > 1 ? "/instances/import/list?page=" + (page - 1) : "",
        page < pages ? "/instances/import/list?page=" + (page + 1) : "",
        errors.getOrDefault("", ""));
  }

  private String summary(List<Candidate> all, int proposed, int page, int pages) {
    String counts = t.of("imports.list.summary", all.size(), proposed);
    return pages == 1 ? counts : counts + " " + t.of("imports.list.page", page, pages);
  }

  private ListView.Row row(Candidate one, Optional<ListForm> sent) {
    Terms terms = one.terms(times.now());
    String type = one.instance().typeInstance();
    boolean here = one.standing() == Candidate.Standing.HERE
        || one.standing() == Candidate.Standing.OTHER_TOKEN
        || one.standing() == Candidate.Standing.IN_FILE;
    return new ListView.Row(
        one.id().value(),
        IdText.of(one.id()),
        one.name(),
        one.instance().messenger().map(Messenger::word).orElse(""),
        type.isEmpty() ? "–" : type,
        terms.tariff().isEmpty() ? "–" : terms.tariff(),
        terms.end().map(times::day),
        terms.isOver(times.now()) ? "bad" : terms.endsSoon(times.now()) ? "warn" : "",
        suggest.suggest(one.id()).apiUrl().getHost(),
        t.of("imports.standing." + one.standing().name()),
        mark(one.standing()),
        one.standing().isChoosable(),
        one.standing().isChoosable()
            && sent.map(form -> form.chosen().contains(one.id().value()))
                .orElse(one.standing().isProposed()),
        here ? "/instances/" + one.id() : "");
  }

  private static String mark(Candidate.Standing standing) {
    return switch (standing) {
      case NEW -> "good";
      case OTHER_TOKEN, EXPIRED, NO_TOKEN -> "warn";
      case HERE, IN_FILE, UNKNOWN_MESSENGER, DELETED -> "line";
    };
  }

  private Choice pace(String chosen, Map<String, String> errors) {
    List<Choice.Option> options = new ArrayList<>();
    options.add(new Choice.Option(
        ListForm.BY_TARIFF, t.of("imports.pace.tariff"), t.of("imports.pace.tariff.rest")));
    for (Pace pace : Pace.values()) {
      options.add(new Choice.Option(pace.word(), t.of("instances.pace." + pace.word()), ""));
    }
    return new Choice(
        "pace",
        t.of("imports.field.pace"),
        chosen,
        List.copyOf(options),
        t.of("imports.field.pace.hint"),
        errors.getOrDefault("pace", ""));
  }
}
