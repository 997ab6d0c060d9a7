package io.greenjournal.web.wiring;

import io.greenjournal.core.port.InstanceAccount;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.JournalPollPort;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.usecase.CheckConnection;
import io.greenjournal.core.usecase.ObserveInstance;
import io.greenjournal.core.usecase.SuggestAddress;
import io.greenjournal.core.usecase.SyncJournal;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The use cases, which know nothing of beans. */
@Factory
final class UseCases {
  @Singleton
  SyncJournal syncJournal(
      JournalPollPort source, JournalStore store, SyncLog log, InstantSource clock) {
    return new SyncJournal(source, store, log, clock);
  }

  @Singleton
  ObserveInstance observeInstance(
      InstanceAccount account, InstanceFactStore facts, InstantSource clock) {
    return new ObserveInstance(account, facts, clock);
  }

  @Singleton
  CheckConnection checkConnection(InstanceAccount account) {
    return new CheckConnection(account);
  }

  @Singleton
  SuggestAddress suggestAddress() {
    return new SuggestAddress();
  }
}
