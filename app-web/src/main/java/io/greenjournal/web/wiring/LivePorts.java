package io.greenjournal.web.wiring;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.core.port.InstanceAccount;
import io.greenjournal.core.port.InstanceControl;
import io.greenjournal.core.port.JournalPollPort;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.MessageQueryPort;
import io.greenjournal.core.port.NotificationReader;
import io.greenjournal.core.port.PartnerAccount;
import io.greenjournal.core.port.StatusQueryPort;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The ports that the vendor serves. */
@Factory
final class LivePorts {
  private final GreenApi api;

  LivePorts(GreenApi api) {
    this.api = api;
  }

  @Singleton
  @Named("live")
  JournalQueryPort journals() {
    return api.journals();
  }

  @Singleton
  JournalPollPort polls() {
    return api.polls();
  }

  @Singleton
  @Named("live")
  MessageQueryPort messages() {
    return api.messages();
  }

  @Singleton
  @Named("live")
  StatusQueryPort statuses() {
    return api.statuses();
  }

  @Singleton
  InstanceAccount account() {
    return api.account();
  }

  @Singleton
  NotificationReader notifications() {
    return api.notifications();
  }

  @Singleton
  InstanceControl control() {
    return api.control();
  }

  @Singleton
  PartnerAccount partner() {
    return api.partner();
  }

  @Singleton
  JournalRecordReader reader() {
    return api.reader();
  }
}
