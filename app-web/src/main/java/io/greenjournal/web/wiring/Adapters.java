package io.greenjournal.web.wiring;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.adapter.sqlite.CacheDamagedException;
import io.greenjournal.adapter.sqlite.CacheInUseException;
import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.command.StartRefused;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Locale;

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
        .build();
  }

  @Singleton
  @Bean(preDestroy = "close")
  SqliteCache cache(Settings settings, GreenApi api, InstantSource clock) {
    try {
      return SqliteCache.open(settings.dataDir(), api.reader(), clock);
    } catch (CacheInUseException e) {
      throw refused(StartRefused.ALREADY_RUNNING, e);
    } catch (CacheDamagedException e) {
      throw refused(StartRefused.DAMAGED, e);
    } catch (UncheckedIOException e) {
      throw refused(StartRefused.CONFIG, e);
    }
  }

  private static StartRefused refused(int code, RuntimeException e) {
    String sentence = String.valueOf(e.getMessage());
    return new StartRefused(
        code, sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".");
  }
}
