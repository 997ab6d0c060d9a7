package io.greenjournal.web.export;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.search.SearchReading;
import io.greenjournal.web.listing.PageQuery;
import java.util.List;

/**
 * What the address of the export page names: everything under a filter, or a few messages.
 *
 * @param instances that may be seen
 * @param chosen one by one; empty where the filter counts
 */
record Wish(
    PageQuery query, List<Instance> instances, SearchReading reading, List<CachedRecord> chosen) {
  Wish {
    instances = List.copyOf(instances);
    chosen = List.copyOf(chosen);
  }

  boolean isChosen() {
    return !chosen.isEmpty();
  }

  /** Nothing narrows it. */
  boolean isEverything() {
    return !isChosen() && Shape.of(reading).isEmpty() && !reading.impossible();
  }

  String shape() {
    return isChosen() ? Shape.chosen(chosen.size()) : Shape.of(reading);
  }
}
