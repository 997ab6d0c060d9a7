package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.port.AttemptLog;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JobLog;
import io.greenjournal.core.port.SessionStore;
import io.greenjournal.core.port.UserPreferences;
import io.greenjournal.core.port.UserStore;
import io.greenjournal.testkit.contract.AttemptLogContract;
import io.greenjournal.testkit.contract.AuditLogContract;
import io.greenjournal.testkit.contract.InstanceRegistryContract;
import io.greenjournal.testkit.contract.JobLogContract;
import io.greenjournal.testkit.contract.Kept;
import io.greenjournal.testkit.contract.SessionStoreContract;
import io.greenjournal.testkit.contract.StorageContract;
import io.greenjournal.testkit.contract.UpkeepPlansContract;
import io.greenjournal.testkit.contract.UserPreferencesContract;
import io.greenjournal.testkit.contract.UserStoreContract;
import io.greenjournal.testkit.memory.TinyReader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The instances, the team and the books of the house keep every promise. */
class SqliteHouseTest {
  @TempDir
  Path directory;

  private final List<SqliteCache> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(SqliteCache::close);
  }

  @Nested
  class AsRegistry implements InstanceRegistryContract {
    @Override
    public InstanceRegistry emptyRegistry() {
      SqliteCache cache = Caches.reopen(next());
      open.add(cache);
      return cache.registry();
    }
  }

  @Nested
  class AsPlans implements UpkeepPlansContract {
    @Override
    public Planned nothingPlanned() {
      SqliteCache cache = empty();
      return new Planned(cache.plans(), cache.registry());
    }
  }

  @Nested
  class AsJobs implements JobLogContract {
    @Override
    public JobLog noJobsYet() {
      return empty().jobs();
    }
  }

  @Nested
  class AsAudit implements AuditLogContract {
    @Override
    public AuditLog emptyAudit() {
      return empty().audit();
    }
  }

  /** A real file that may not grow any more, which SQLite answers as it answers a full disk. */
  @Nested
  class AsStorage implements StorageContract {
    private static final long MUCH = 1_000_000;

    @Override
    public Stored emptyStored(InstantSource clock) {
      Path place = next();
      Caches.open(place).close();
      SqliteCache cache = SqliteCache.open(place, new TinyReader(), clock);
      open.add(cache);
      return new Stored(
          new Kept(cache.journalStore(), cache.journals(), cache.syncLog(), cache.search()),
          cache.storage(),
          () -> cache.limitPages(cache.pages()),
          () -> cache.limitPages(MUCH));
    }
  }

  @Nested
  class AsUsers implements UserStoreContract {
    @Override
    public UserStore noUsers() {
      return empty().users();
    }
  }

  @Nested
  class AsSessions implements SessionStoreContract {
    @Override
    public SessionStore noSessions() {
      return empty().sessions();
    }
  }

  @Nested
  class AsPreferences implements UserPreferencesContract {
    @Override
    public UserPreferences nobodyAsked() {
      return empty().preferences();
    }
  }

  @Nested
  class AsAttempts implements AttemptLogContract {
    @Override
    public AttemptLog noAttempts() {
      return empty().attempts();
    }
  }

  private SqliteCache empty() {
    SqliteCache cache = Caches.open(next());
    open.add(cache);
    return cache;
  }

  private Path next() {
    return directory.resolve("cache-" + open.size());
  }
}
