package io.greenjournal.web.wiring;

import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.Backups;
import io.greenjournal.core.port.InstanceAccount;
import io.greenjournal.core.port.InstanceControl;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalPollPort;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.NotificationReader;
import io.greenjournal.core.port.People;
import io.greenjournal.core.port.PushStore;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.port.Upkeep;
import io.greenjournal.core.usecase.ActOnInstance;
import io.greenjournal.core.usecase.BackUp;
import io.greenjournal.core.usecase.ChangeTracking;
import io.greenjournal.core.usecase.CheckConnection;
import io.greenjournal.core.usecase.ErasePerson;
import io.greenjournal.core.usecase.KeepForDays;
import io.greenjournal.core.usecase.LinkInstance;
import io.greenjournal.core.usecase.ObserveInstance;
import io.greenjournal.core.usecase.RotateToken;
import io.greenjournal.core.usecase.SuggestAddress;
import io.greenjournal.core.usecase.SyncJournal;
import io.greenjournal.core.usecase.TakeNotification;
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
  TakeNotification takeNotification(
      NotificationReader reader, PushStore store, InstanceFactStore facts, InstantSource clock) {
    return new TakeNotification(reader, store, facts, clock);
  }

  @Singleton
  CheckConnection checkConnection(InstanceAccount account) {
    return new CheckConnection(account);
  }

  @Singleton
  ChangeTracking changeTracking(
      InstanceAccount account,
      InstanceControl control,
      InstanceFactStore facts,
      InstantSource clock) {
    return new ChangeTracking(account, control, facts, clock);
  }

  @Singleton
  ActOnInstance actOnInstance(InstanceControl control, ObserveInstance observe) {
    return new ActOnInstance(control, observe);
  }

  @Singleton
  LinkInstance linkInstance(InstanceControl control, ObserveInstance observe) {
    return new LinkInstance(control, observe);
  }

  @Singleton
  RotateToken rotateToken(InstanceControl control, InstanceRegistry registry) {
    return new RotateToken(control, registry);
  }

  @Singleton
  BackUp backUp(Backups backups, AuditLog audit, InstantSource clock) {
    return new BackUp(backups, audit, clock);
  }

  @Singleton
  KeepForDays keepForDays(Upkeep upkeep, AuditLog audit, InstantSource clock) {
    return new KeepForDays(upkeep, audit, clock);
  }

  @Singleton
  ErasePerson erasePerson(
      Upkeep upkeep,
      People people,
      InstanceRegistry registry,
      AuditLog audit,
      InstantSource clock) {
    return new ErasePerson(upkeep, people, registry, audit, clock);
  }

  @Singleton
  SuggestAddress suggestAddress() {
    return new SuggestAddress();
  }
}
