package io.greenjournal.core.usecase;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.InstanceAccount;
import io.greenjournal.core.port.InstanceFactStore;
import java.time.InstantSource;
import java.util.Optional;

/** Use case: see whether an instance is linked and which of its switches are on, and remember it. */
public final class ObserveInstance {
  private final InstanceAccount account;
  private final InstanceFactStore facts;
  private final InstantSource clock;

  public ObserveInstance(InstanceAccount account, InstanceFactStore facts, InstantSource clock) {
    this.account = account;
    this.facts = facts;
    this.clock = clock;
  }

  /** Empty when all was seen, otherwise why not; what was seen before stays. */
  public Optional<SourceFailure> observe(Connection connection) {
    try {
      InstanceState state = account.state(connection);
      facts.saveState(connection.id(), state, clock.instant());
      InstanceSettings settings = account.settings(connection);
      facts.saveSettings(connection.id(), settings, clock.instant());
      return Optional.empty();
    } catch (JournalSourceException e) {
      return Optional.of(e.failure());
    }
  }
}
