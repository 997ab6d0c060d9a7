package io.greenjournal.testkit.memory;

import io.greenjournal.core.house.StorageSize;
import io.greenjournal.core.house.StorageTrouble;
import io.greenjournal.core.house.StorageTrouble.Reason;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.Storage;
import io.greenjournal.core.port.StorageRefusedException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A storage that is full when a test says so; then its {@link #store} refuses whatever it is given. */
public final class InMemoryStorage implements Storage {
  private final InMemoryCache cache;
  private final InstantSource clock;
  private boolean full;
  private Optional<StorageTrouble> trouble = Optional.empty();

  public InMemoryStorage(InMemoryCache cache, InstantSource clock) {
    this.cache = cache;
    this.clock = clock;
  }

  public void fill() {
    full = true;
  }

  public void free() {
    full = false;
  }

  /** The cache as one writes to it through this storage. */
  public JournalStore store() {
    return new Refusing();
  }

  @Override
  public Optional<StorageTrouble> trouble() {
    return trouble;
  }

  @Override
  public Optional<StorageTrouble> probe() {
    if (!full) {
      trouble = Optional.empty();
    }
    return trouble;
  }

  @Override
  public StorageSize size() {
    long bytes = cache.lives.values().stream()
        .mapToLong(life -> life.cached().record().payload().size())
        .sum();
    Optional<Instant> oldest = cache.lives.values().stream().map(Life::at).min(Instant::compareTo);
    return new StorageSize(bytes, 0, 0, cache.lives.size(), oldest);
  }

  private void write() {
    if (full) {
      Instant since = trouble.map(StorageTrouble::since).orElseGet(clock::instant);
      trouble = Optional.of(new StorageTrouble(Reason.FULL, since));
      throw new StorageRefusedException(Reason.FULL, "the storage is full");
    }
  }

  private final class Refusing implements JournalStore {
    @Override
    public MergeOutcome merge(Batch batch, Instant endedAt) {
      write();
      return cache.merge(batch, endedAt);
    }

    @Override
    public SeenBefore seen(InstanceId instance, Journal journal, Window window) {
      return cache.seen(instance, journal, window);
    }

    @Override
    public void failed(SyncRun run, Optional<Instant> parkedUntil) {
      write();
      cache.failed(run, parkedUntil);
    }

    @Override
    public void resume(InstanceId instance, Journal journal) {
      write();
      cache.resume(instance, journal);
    }
  }
}
