package io.greenjournal.core.journal;

import java.util.List;
import java.util.Optional;

/**
 * Some runs, the latest first.
 *
 * @param next where older ones begin; empty when there are none
 */
public record RunPage(List<SyncRun> items, Optional<Cursor> next) {
  public RunPage {
    items = List.copyOf(items);
  }
}
