package io.greenjournal.web.wiring;

import io.greenjournal.adapter.sqlite.CacheKey;
import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.web.command.KeyTasks;
import io.greenjournal.web.command.Settings;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The key of the cache, for the command line. */
@Singleton
final class CacheKeyTasks implements KeyTasks {
  private final Settings settings;
  private final BeanProvider<SqliteCache> cache;
  private final InstantSource clock;

  /** @param cache opened only when it must be */
  CacheKeyTasks(Settings settings, BeanProvider<SqliteCache> cache, InstantSource clock) {
    this.settings = settings;
    this.cache = cache;
    this.clock = clock;
  }

  @Override
  public KeyReport check() {
    CacheKey.Report report =
        Refusals.told(() -> CacheKey.check(settings.dataDir(), Adapters.keyFile(settings)));
    return new KeyReport(report.tokens(), report.unreadable(), report.rotating());
  }

  @Override
  public int rotate() {
    return Refusals.told(() -> cache.get().key().rotate());
  }

  @Override
  public int forget() {
    return Refusals.told(() -> CacheKey.forgetTokens(settings.dataDir(), clock));
  }
}
