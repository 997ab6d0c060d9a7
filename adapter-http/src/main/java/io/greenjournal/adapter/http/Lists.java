package io.greenjournal.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Reading;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Short lists of objects that are no journals, in the order received. */
final class Lists {
  private Lists() {}

  /** @param maker empty for an object that is unreadable */
  static <T> List<T> items(JournalBody list, Function<ObjectNode, Optional<T>> maker) {
    return list.elements().stream()
        .map(element -> Arrays.copyOfRange(list.body(), element.from(), element.to()))
        .flatMap(json -> Json.tree(json).stream())
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .flatMap(object -> maker.apply(object).stream())
        .toList();
  }

  /** What is left out is counted; no such list says from when it would be complete. */
  static <T> Reading<T> reading(
      JournalBody list, Instant sentAt, Function<ObjectNode, Optional<T>> maker) {
    List<T> items = items(list, maker);
    int lost = list.unreadable() + list.elements().size() - items.size();
    return new Reading<>(
        items, new Freshness(Optional.of(sentAt), Optional.empty()), lost, list.endRead());
  }
}
