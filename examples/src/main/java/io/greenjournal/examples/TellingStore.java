package io.greenjournal.examples;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalStore;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A store of one's own: keeps journals where another store keeps them, and tells somebody what was new. */
final class TellingStore implements JournalStore {
  private final JournalStore kept;
  private final BiConsumer<Batch, MergeOutcome> listener;

  /** @param listener hears of each batch that brought something new or changed, after it was kept */
  TellingStore(JournalStore kept, BiConsumer<Batch, MergeOutcome> listener) {
    this.kept = kept;
    this.listener = listener;
  }

  @Override
  public MergeOutcome merge(Batch batch, Instant endedAt) {
    MergeOutcome outcome = kept.merge(batch, endedAt);
    if (outcome.added() + outcome.changed() > 0) {
      listener.accept(batch, outcome);
    }
    return outcome;
  }

  @Override
  public SeenBefore seen(InstanceId instance, Journal journal, Window window) {
    return kept.seen(instance, journal, window);
  }

  @Override
  public void failed(SyncRun run, Optional<Instant> parkedUntil) {
    kept.failed(run, parkedUntil);
  }

  @Override
  public void resume(InstanceId instance, Journal journal) {
    kept.resume(instance, journal);
  }
}
