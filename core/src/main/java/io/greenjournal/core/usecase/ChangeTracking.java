package io.greenjournal.core.usecase;

import io.greenjournal.core.instance.AskedSettings;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.SettingsChange;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.InstanceAccount;
import io.greenjournal.core.port.InstanceControl;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.tracking.Feed;
import io.greenjournal.core.tracking.TrackingDoctor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;

/**
 * Use case: turn on what feeds the journals of an instance. Its settings are read first, so that nothing restarts for a
 * switch that is on already. That the vendor took the change is no proof: {@link AskedSettings} waits for it to show.
 */
public final class ChangeTracking {
  /** What became of it. */
  public enum Outcome {
    /** The vendor took it; now it has to show. */
    ASKED,
    /** No usable answer came, and it may have been taken all the same; now it may show. */
    UNSURE,
    /** All of it is on already; nothing was changed. */
    ALREADY_ON,
    /** The vendor said that it did not take it. */
    NOT_TAKEN,
    /** The vendor refused, or could not be asked; nothing was changed. */
    REFUSED
  }

  /** @param failure why; for {@code UNSURE} and {@code REFUSED} alone */
  public record Result(Outcome outcome, Optional<SourceFailure> failure) {}

  private final InstanceAccount account;
  private final InstanceControl control;
  private final InstanceFactStore facts;
  private final InstantSource clock;

  public ChangeTracking(
      InstanceAccount account,
      InstanceControl control,
      InstanceFactStore facts,
      InstantSource clock) {
    this.account = account;
    this.control = control;
    this.facts = facts;
    this.clock = clock;
  }

  public Result turnOn(Connection connection, Collection<Feed> feeds) {
    SettingsChange change;
    try {
      change = stillOff(connection, feeds);
    } catch (JournalSourceException e) {
      return new Result(Outcome.REFUSED, Optional.of(e.failure()));
    }
    return change.isEmpty()
        ? new Result(Outcome.ALREADY_ON, Optional.empty())
        : ask(connection, change);
  }

  private SettingsChange stillOff(Connection connection, Collection<Feed> feeds) {
    InstanceSettings settings = account.settings(connection);
    Instant now = clock.instant();
    facts.saveSettings(connection.id(), settings, now);
    InstanceFacts fresh = new InstanceFacts(
        connection.id(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(settings),
        Optional.of(now));
    return TrackingDoctor.diagnose(connection.messenger(), fresh, now).cure(feeds);
  }

  private Result ask(Connection connection, SettingsChange change) {
    AskedSettings asked = AskedSettings.of(change, clock.instant());
    try {
      if (!control.changeSettings(connection, change)) {
        return new Result(Outcome.NOT_TAKEN, Optional.empty());
      }
      facts.saveAsked(connection.id(), asked);
      return new Result(Outcome.ASKED, Optional.empty());
    } catch (JournalSourceException e) {
      if (!e.failure().leavesOpen()) {
        return new Result(Outcome.REFUSED, Optional.of(e.failure()));
      }
      facts.saveAsked(connection.id(), asked);
      return new Result(Outcome.UNSURE, Optional.of(e.failure()));
    }
  }
}
