package io.greenjournal.examples;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.MAX;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.Window;
import io.greenjournal.testkit.contract.JournalSearchContract;
import io.greenjournal.testkit.contract.JournalStoreContract;
import io.greenjournal.testkit.contract.Kept;
import io.greenjournal.testkit.contract.SyncLogContract;
import io.greenjournal.testkit.memory.InMemoryCache;
import io.greenjournal.testkit.memory.InMemoryJournals;
import io.greenjournal.testkit.memory.InMemorySearch;
import io.greenjournal.testkit.memory.TinyReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A store of a user's own keeps every promise of the port, and one more. */
class TellingStoreTest implements JournalStoreContract, SyncLogContract, JournalSearchContract {
  private final InMemoryCache cache = new InMemoryCache(Set.of(INSTANCE, OTHER, MAX));
  private final List<MergeOutcome> told = new ArrayList<>();
  private final TellingStore store = new TellingStore(cache, (batch, outcome) -> told.add(outcome));

  @Override
  public Kept emptyCache() {
    return new Kept(
        store, new InMemoryJournals(cache, new TinyReader()), cache, new InMemorySearch(cache));
  }

  @Test
  void only_what_is_new_is_told() {
    var batch = Batch.of(
        INSTANCE,
        Journal.INCOMING,
        Window.last(Duration.ofDays(1), NOW),
        NOW,
        List.of(incoming("A1").build()));

    store.merge(batch, NOW);
    store.merge(batch, NOW);

    assertThat(told).containsExactly(new MergeOutcome(1, 0, 0));
  }
}
