package io.greenjournal.testkit.memory;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.MAX;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalStore;
import java.time.Duration;
import java.util.List;

/** Brings a cache into the state that the contracts of the query ports ask for. */
public final class Filled {
  private static final Window TWO_WEEKS = Window.last(Duration.ofDays(14), NOW);

  private Filled() {}

  /** Merges one whole batch an instance and journal, empty ones too; status journals of WhatsApp only. */
  public static void with(JournalStore store, List<JournalRecord> records) {
    for (InstanceId instance : List.of(INSTANCE, OTHER, MAX)) {
      for (Journal journal : Journal.values()) {
        if (instance.equals(MAX) && journal.isStatuses()) {
          continue;
        }
        List<JournalRecord> own = records.stream()
            .filter(r -> r.key().instance().equals(instance) && r.journal() == journal)
            .toList();
        store.merge(Batch.of(instance, journal, TWO_WEEKS, NOW, own), NOW);
      }
    }
  }
}
