package io.greenjournal.adapter.sqlite;

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
import io.greenjournal.testkit.memory.Filled;
import io.greenjournal.testkit.memory.Records;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The cache keeps every promise of its ports. */
class SqliteContractsTest {
  @TempDir
  Path directory;

  private final List<SqliteCache> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(SqliteCache::close);
  }

  @Nested
  class AsJournals implements JournalQueryContract {
    @Override
    public JournalQueryPort journalsWith(List<JournalRecord> records) {
      return filled(records).journals();
    }
  }

  @Nested
  class AsMessages implements MessageQueryContract {
    @Override
    public MessageQueryPort messagesWith(List<JournalRecord> records) {
      return filled(records).messages();
    }
  }

  @Nested
  class AsStatuses implements StatusQueryContract {
    @Override
    public StatusQueryPort statusesWith(List<JournalRecord> records) {
      return filled(records).statuses();
    }
  }

  @Nested
  class AsStore implements JournalStoreContract {
    @Override
    public Kept emptyCache() {
      SqliteCache cache = empty();
      return new Kept(cache.journalStore(), cache.journals(), cache.syncLog(), cache.search());
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
      SqliteCache cache = empty();
      return new Both(cache.journalStore(), cache.received());
    }
  }

  @Nested
  class AsSavedViews implements SavedViewsContract {
    @Override
    public SavedViews noViews() {
      return empty().savedViews();
    }
  }

  @Nested
  class AsJournalLayouts implements JournalLayoutsContract {
    @Override
    public JournalLayouts noLayouts() {
      return empty().journalLayouts();
    }
  }

  @Nested
  class AsMirrorTokens implements MirrorTokenStoreContract {
    @Override
    public MirrorTokenStore noTokens() {
      return empty().mirrorTokens();
    }
  }

  @Nested
  class AsPush implements PushStoreContract {
    @Override
    public Pushed emptyPushed() {
      SqliteCache cache = empty();
      return new Pushed(
          new Kept(cache.journalStore(), cache.journals(), cache.syncLog(), cache.search()),
          cache.push());
    }
  }

  @Nested
  class AsPushSecrets implements PushSecretStoreContract {
    @Override
    public PushSecretStore noSecrets() {
      return empty().pushSecrets();
    }
  }

  @Nested
  class AsSyncJobs implements SyncJobsContract {
    @Override
    public SyncJobs noJobs() {
      SqliteCache cache = empty();
      Caches.merge(cache, Records.incoming("A1").build());
      Caches.merge(cache, Records.incoming("A1").of(Records.OTHER).build());
      return cache.syncJobs();
    }
  }

  @Nested
  class AsUpkeep implements UpkeepContract {
    @Override
    public Tended emptyTended() {
      SqliteCache cache = empty();
      return new Tended(
          new Kept(cache.journalStore(), cache.journals(), cache.syncLog(), cache.search()),
          cache.upkeep());
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
      return empty().facts();
    }
  }

  @Nested
  class AsDeclared implements DeclaredInstancesContract {
    @Override
    public DeclaredInstances nothingDeclared() {
      return empty().declared();
    }
  }

  private SqliteCache filled(List<JournalRecord> records) {
    SqliteCache cache = empty();
    Filled.with(cache.journalStore(), records);
    return cache;
  }

  private SqliteCache empty() {
    SqliteCache cache = Caches.open(directory.resolve("cache-" + open.size()));
    open.add(cache);
    return cache;
  }
}
