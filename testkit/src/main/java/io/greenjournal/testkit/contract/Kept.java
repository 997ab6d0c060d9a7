package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.NOW;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.SyncLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The sides of one cache that a contract needs to see. */
public record Kept(
    JournalStore store, JournalQueryPort journals, SyncLog log, JournalSearch search) {
  /** Every record of the contracts lies in it. */
  static final Window TWO_WEEKS = Window.last(Duration.ofDays(14), NOW);

  /** As a whole answer of the records' one journal, read at {@code NOW}. */
  MergeOutcome merge(JournalRecord... records) {
    JournalRecord first = records[0];
    return store.merge(
        Batch.of(first.key().instance(), first.journal(), TWO_WEEKS, NOW, List.of(records)), NOW);
  }

  /** The ids of the messages that are found, newest first. */
  List<String> found(JournalFilter filter) {
    return search.find(AccessScope.everything(), filter, Optional.empty(), 100).items().stream()
        .map(r -> r.record().key().id().value())
        .toList();
  }

  Facets facets(JournalFilter filter) {
    return search.facets(AccessScope.everything(), filter);
  }
}
