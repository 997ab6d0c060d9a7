package io.greenjournal.examples;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.usecase.SyncJournal;
import java.nio.file.Path;
import java.time.InstantSource;

/** Live and cached: a client brings the journals into a local file, where they stay when the vendor forgets them. */
final class CachedJournals implements AutoCloseable {
  private final SqliteCache cache;
  private final SyncJournal sync;

  CachedJournals(Path directory, GreenApi live, InstantSource clock) {
    cache = SqliteCache.open(directory, live.reader(), clock);
    sync = new SyncJournal(live.polls(), cache.journalStore(), cache.syncLog(), clock);
  }

  /** Looks after this instance from now on. */
  void add(Connection connection, String name) {
    cache.registry().put(new NewInstance(connection, name, Pace.RELAXED));
  }

  /** One call a journal; a failure is noted in the cache and harms no other instance. */
  void bringUpToDate() {
    for (Instance one : cache.registry().all(AccessScope.everything())) {
      Journal.ofMessages().forEach(journal -> sync.sync(one, journal));
    }
  }

  /** Everything that was ever brought, behind the port of the live journals. */
  JournalQueryPort journals() {
    return cache.journals();
  }

  @Override
  public void close() {
    cache.close();
  }
}
