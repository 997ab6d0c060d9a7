package io.greenjournal.web.wiring;

import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.core.port.AttemptLog;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.ChatList;
import io.greenjournal.core.port.DeclaredInstances;
import io.greenjournal.core.port.DeliveryFigures;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JobLog;
import io.greenjournal.core.port.JournalLayouts;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.MessageQueryPort;
import io.greenjournal.core.port.MirrorTokenStore;
import io.greenjournal.core.port.People;
import io.greenjournal.core.port.PushSecretStore;
import io.greenjournal.core.port.PushStore;
import io.greenjournal.core.port.ReceivedRecords;
import io.greenjournal.core.port.SavedViews;
import io.greenjournal.core.port.SessionStore;
import io.greenjournal.core.port.StatusQueryPort;
import io.greenjournal.core.port.Storage;
import io.greenjournal.core.port.SyncJobs;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.port.Threads;
import io.greenjournal.core.port.Upkeep;
import io.greenjournal.core.port.UpkeepPlans;
import io.greenjournal.core.port.UserPreferences;
import io.greenjournal.core.port.UserStore;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The ports that the cache serves. Who asks for a query port and says no more gets the cached one. */
@Factory
final class CachePorts {
  private final SqliteCache cache;

  CachePorts(SqliteCache cache) {
    this.cache = cache;
  }

  @Singleton
  JournalStore store() {
    return cache.journalStore();
  }

  @Singleton
  @Primary
  @Named("cache")
  JournalQueryPort journals() {
    return cache.journals();
  }

  @Singleton
  @Primary
  @Named("cache")
  MessageQueryPort messages() {
    return cache.messages();
  }

  @Singleton
  @Primary
  @Named("cache")
  StatusQueryPort statuses() {
    return cache.statuses();
  }

  @Singleton
  JournalSearch search() {
    return cache.search();
  }

  @Singleton
  DeliveryFigures delivery() {
    return cache.delivery();
  }

  @Singleton
  ChatList chats() {
    return cache.chats();
  }

  @Singleton
  Threads threads() {
    return cache.threads();
  }

  @Singleton
  People people() {
    return cache.people();
  }

  @Singleton
  ReceivedRecords received() {
    return cache.received();
  }

  @Singleton
  SyncLog syncLog() {
    return cache.syncLog();
  }

  @Singleton
  InstanceRegistry registry() {
    return cache.registry();
  }

  @Singleton
  InstanceFactStore facts() {
    return cache.facts();
  }

  @Singleton
  DeclaredInstances declared() {
    return cache.declared();
  }

  @Singleton
  UserStore users() {
    return cache.users();
  }

  @Singleton
  SessionStore sessions() {
    return cache.sessions();
  }

  @Singleton
  SavedViews savedViews() {
    return cache.savedViews();
  }

  @Singleton
  JournalLayouts journalLayouts() {
    return cache.journalLayouts();
  }

  @Singleton
  UserPreferences preferences() {
    return cache.preferences();
  }

  @Singleton
  MirrorTokenStore mirrorTokens() {
    return cache.mirrorTokens();
  }

  @Singleton
  PushStore push() {
    return cache.push();
  }

  @Singleton
  PushSecretStore pushSecrets() {
    return cache.pushSecrets();
  }

  @Singleton
  AttemptLog attempts() {
    return cache.attempts();
  }

  @Singleton
  Storage storage() {
    return cache.storage();
  }

  @Singleton
  UpkeepPlans plans() {
    return cache.plans();
  }

  @Singleton
  JobLog jobs() {
    return cache.jobs();
  }

  @Singleton
  SyncJobs syncJobs() {
    return cache.syncJobs();
  }

  @Singleton
  AuditLog audit() {
    return cache.audit();
  }

  @Singleton
  Upkeep upkeep() {
    return cache.upkeep();
  }
}
