package io.greenjournal.testkit.memory;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.MAX;
import static io.greenjournal.testkit.memory.Records.OTHER;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.port.DeclaredInstances;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.JournalLayouts;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.MessageQueryPort;
import io.greenjournal.core.port.MirrorTokenStore;
import io.greenjournal.core.port.PushSecretStore;
import io.greenjournal.core.port.SavedViews;
import io.greenjournal.core.port.StatusQueryPort;
import io.greenjournal.core.port.SyncJobs;
import io.greenjournal.testkit.contract.CoverageContract;
import io.greenjournal.testkit.contract.DeclaredInstancesContract;
import io.greenjournal.testkit.contract.InstanceFactContract;
import io.greenjournal.testkit.contract.JournalFilterContract;
import io.greenjournal.testkit.contract.JournalLayoutsContract;
import io.greenjournal.testkit.contract.JournalQueryContract;
import io.greenjournal.testkit.contract.JournalSearchContract;
import io.greenjournal.testkit.contract.JournalStoreContract;
import io.greenjournal.testkit.contract.Kept;
import io.greenjournal.testkit.contract.LastFailureContract;
import io.greenjournal.testkit.contract.MessageQueryContract;
import io.greenjournal.testkit.contract.MirrorTokenStoreContract;
import io.greenjournal.testkit.contract.NeighboursContract;
import io.greenjournal.testkit.contract.PushSecretStoreContract;
import io.greenjournal.testkit.contract.PushStoreContract;
import io.greenjournal.testkit.contract.ReceivedRecordsContract;
import io.greenjournal.testkit.contract.SavedViewsContract;
import io.greenjournal.testkit.contract.StatusQueryContract;
import io.greenjournal.testkit.contract.SyncJobsContract;
import io.greenjournal.testkit.contract.SyncLogContract;
import io.greenjournal.testkit.contract.UpkeepContract;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The in-memory adapters keep every promise, so tests may trust them. */
class InMemoryContractsTest {
  @Nested
  class AsJournals implements JournalQueryContract {
    @Override
    public JournalQueryPort journalsWith(List<JournalRecord> records) {
      return filled(records);
    }
  }

  @Nested
  class AsMessages implements MessageQueryContract {
    @Override
    public MessageQueryPort messagesWith(List<JournalRecord> records) {
      return filled(records);
    }
  }

  @Nested
  class AsStatuses implements StatusQueryContract {
    @Override
    public StatusQueryPort statusesWith(List<JournalRecord> records) {
      return filled(records);
    }
  }

  @Nested
  class AsStore implements JournalStoreContract {
    @Override
    public Kept emptyCache() {
      var cache = new InMemoryCache(Set.of(INSTANCE, OTHER, MAX));
      return new Kept(
          cache, new InMemoryJournals(cache, new TinyReader()), cache, new InMemorySearch(cache));
    }
  }

  @Nested
  class AsSyncLog implements SyncLogContract {
    @Override
    public Kept emptyCache() {
      return new AsStore().emptyCache();
    }
  }

  @Nested
  class AsSyncJobs implements SyncJobsContract {
    @Override
    public SyncJobs noJobs() {
      return new InMemorySyncJobs();
    }
  }

  @Nested
  class AsFilter implements JournalFilterContract {
    @Override
    public Kept emptyCache() {
      return new AsStore().emptyCache();
    }
  }

  @Nested
  class AsSearch implements JournalSearchContract {
    @Override
    public Kept emptyCache() {
      return new AsStore().emptyCache();
    }
  }

  @Nested
  class AsNeighbours implements NeighboursContract {
    @Override
    public Kept emptyCache() {
      return new AsStore().emptyCache();
    }
  }

  @Nested
  class AsReceived implements ReceivedRecordsContract {
    @Override
    public Both emptyBoth() {
      var cache = new InMemoryCache(Set.of(INSTANCE, OTHER, MAX));
      return new Both(cache, new InMemoryReceived(cache));
    }
  }

  @Nested
  class AsSavedViews implements SavedViewsContract {
    @Override
    public SavedViews noViews() {
      return new InMemorySavedViews();
    }
  }

  @Nested
  class AsJournalLayouts implements JournalLayoutsContract {
    @Override
    public JournalLayouts noLayouts() {
      return new InMemoryJournalLayouts();
    }
  }

  @Nested
  class AsMirrorTokens implements MirrorTokenStoreContract {
    @Override
    public MirrorTokenStore noTokens() {
      return new InMemoryMirrorTokens(Set.of(INSTANCE, OTHER));
    }
  }

  @Nested
  class AsPush implements PushStoreContract {
    @Override
    public Pushed emptyPushed() {
      var cache = new InMemoryCache(Set.of(INSTANCE, OTHER));
      var kept = new Kept(
          cache, new InMemoryJournals(cache, new TinyReader()), cache, new InMemorySearch(cache));
      return new Pushed(kept, new InMemoryPush(cache));
    }
  }

  @Nested
  class AsPushSecrets implements PushSecretStoreContract {
    @Override
    public PushSecretStore noSecrets() {
      return new InMemoryPushSecrets(Set.of(INSTANCE, OTHER));
    }
  }

  @Nested
  class AsUpkeep implements UpkeepContract {
    @Override
    public Tended emptyTended() {
      var cache = new InMemoryCache(Set.of(INSTANCE, OTHER));
      var kept = new Kept(
          cache, new InMemoryJournals(cache, new TinyReader()), cache, new InMemorySearch(cache));
      return new Tended(kept, new InMemoryUpkeep(cache));
    }
  }

  @Nested
  class AsCoverage implements CoverageContract {
    @Override
    public Kept emptyCache() {
      return new AsStore().emptyCache();
    }
  }

  @Nested
  class AsLastFailures implements LastFailureContract {
    @Override
    public Kept emptyCache() {
      return new AsStore().emptyCache();
    }
  }

  @Nested
  class AsFacts implements InstanceFactContract {
    @Override
    public InstanceFactStore noFacts() {
      return new InMemoryInstanceFacts();
    }
  }

  @Nested
  class AsDeclared implements DeclaredInstancesContract {
    @Override
    public DeclaredInstances nothingDeclared() {
      return new InMemoryDeclared(Set.of(INSTANCE, OTHER));
    }
  }

  private static InMemoryJournals filled(List<JournalRecord> records) {
    var cache = new InMemoryCache(Set.of(INSTANCE, OTHER, MAX));
    Filled.with(cache, records);
    return new InMemoryJournals(cache, new TinyReader());
  }
}
