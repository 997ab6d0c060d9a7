package io.greenjournal.testkit.memory;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.OTHER;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
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
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The instances, the team and the books of the house in memory keep every promise, so tests may trust them. */
class InMemoryHouseTest {
  @Nested
  class AsRegistry implements InstanceRegistryContract {
    @Override
    public InstanceRegistry emptyRegistry() {
      return new InMemoryRegistry();
    }
  }

  @Nested
  class AsPlans implements UpkeepPlansContract {
    @Override
    public Planned nothingPlanned() {
      var registry = new InMemoryRegistry();
      for (InstanceId id : Set.of(INSTANCE, OTHER)) {
        registry.put(new NewInstance(
            Connection.whatsApp(id.value(), "https://api.example", "token-of-" + id),
            "Shop",
            Pace.LIVE));
      }
      return new Planned(new InMemoryPlans(registry), registry);
    }
  }

  @Nested
  class AsJobs implements JobLogContract {
    @Override
    public JobLog noJobsYet() {
      return new InMemoryJobs();
    }
  }

  @Nested
  class AsAudit implements AuditLogContract {
    @Override
    public AuditLog emptyAudit() {
      return new InMemoryAudit();
    }
  }

  @Nested
  class AsStorage implements StorageContract {
    @Override
    public Stored emptyStored(InstantSource clock) {
      var cache = new InMemoryCache(Set.of(INSTANCE));
      var storage = new InMemoryStorage(cache, clock);
      var kept = new Kept(
          storage.store(),
          new InMemoryJournals(cache, new TinyReader()),
          cache,
          new InMemorySearch(cache));
      return new Stored(kept, storage, storage::fill, storage::free);
    }
  }

  @Nested
  class AsUsers implements UserStoreContract {
    @Override
    public UserStore noUsers() {
      return new InMemoryUsers();
    }
  }

  @Nested
  class AsSessions implements SessionStoreContract {
    @Override
    public SessionStore noSessions() {
      return new InMemorySessions();
    }
  }

  @Nested
  class AsPreferences implements UserPreferencesContract {
    @Override
    public UserPreferences nobodyAsked() {
      return new InMemoryPreferences();
    }
  }

  @Nested
  class AsAttempts implements AttemptLogContract {
    @Override
    public AttemptLog noAttempts() {
      return new InMemoryAttempts();
    }
  }
}
