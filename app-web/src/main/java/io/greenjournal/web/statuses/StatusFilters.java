package io.greenjournal.web.statuses;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.statuses.StatusesView.Hidden;
import io.greenjournal.web.statuses.StatusesView.Pick;
import io.greenjournal.web.statuses.StatusesView.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The choices above the board. */
final class StatusFilters {
  private final PageQuery query;
  private final Words words;

  StatusFilters(PageQuery query, Words words) {
    this.query = query;
    this.words = words;
  }

  List<Split> splits() {
    return List.of(
        split("live", "statuses.life", List.of("true", "false"), "statuses.live."),
        split(
            "direction",
            "statuses.direction",
            List.of("outgoing", "incoming"),
            "statuses.direction."),
        split("type", "statuses.kind", StatusPages.KINDS, "message.kind."));
  }

  /** WhatsApp instances only: the others have no status posts. */
  List<Pick> instances(List<Instance> all) {
    return all.stream()
        .filter(i -> i.messenger() == Messenger.WHATSAPP)
        .map(i -> new Pick(
            PlainText.name(i.name()),
            i.id().value(),
            "",
            query.has("instance", i.id().value())))
        .toList();
  }

  /** What the form of the instances keeps. */
  List<Hidden> hidden() {
    return query.without(Set.of("instance")).values().entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(v -> new Hidden(e.getKey(), v)))
        .toList();
  }

  private Split split(String name, String label, List<String> values, String key) {
    List<Pick> picks = new ArrayList<>();
    picks.add(new Pick(
        words.of("statuses.any"), "", query.without(name).uri(), query.all(name).isEmpty()));
    values.forEach(v ->
        picks.add(new Pick(words.of(key + v), v, query.with(name, v).uri(), query.has(name, v))));
    return new Split(words.of(label), picks);
  }
}
