package io.greenjournal.web.wiring;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.adapter.sqlite.SqliteBackups;
import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.adapter.sqlite.ThumbnailRule;
import io.greenjournal.core.port.Backups;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.command.Thumbnails;
import io.greenjournal.web.house.BackupPlace;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;

/** Opens what lies outside: the vendor and the cache. */
@Factory
final class Adapters {
  /** The vendor is asked about instances that the cache knows, and the cache is read with the vendor's eyes. */
  @Singleton
  @Bean(preDestroy = "close")
  GreenApi greenApi(
      Settings settings, InstantSource clock, BeanProvider<InstanceRegistry> registry) {
    return GreenApi.builder()
        .connections(id -> registry.get().connection(id))
        .clock(clock)
        .allowPrivate(settings.outbound().allowPrivate())
        .hosts(settings.outbound().hosts())
        // More than the schedule ever has under way, so that the slow of one host leave room for
        // its quick.
        .concurrency(256)
        .build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  SqliteCache cache(Settings settings, GreenApi api, InstantSource clock) {
    Thumbnails wanted = settings.thumbnails();
    ThumbnailRule rule = new ThumbnailRule(wanted.areKept(), wanted.mostBytes(), wanted.oldest());
    return Refusals.told(
        () -> SqliteCache.open(settings.dataDir(), keyFile(settings), api.reader(), clock, rule));
  }

  /** Needs no open cache, and so no bean of it. */
  @Singleton
  Backups backups(Settings settings, InstantSource clock) {
    return new SqliteBackups(settings.dataDir(), keyFile(settings), clock);
  }

  @Singleton
  BackupPlace backupPlace(Settings settings) {
    return new BackupPlace(Offline.usualPlace(settings.dataDir()));
  }

  static Path keyFile(Settings settings) {
    return settings.keyFile().orElseGet(() -> SqliteCache.keyIn(settings.dataDir()));
  }
}
