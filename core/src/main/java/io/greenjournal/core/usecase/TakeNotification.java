package io.greenjournal.core.usecase;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.NotificationReader;
import io.greenjournal.core.port.PushStore;
import io.greenjournal.core.push.Notification;
import io.greenjournal.core.push.Notification.StateChanged;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Use case: take what the vendor pushes for an instance, whose sender is known to be allowed to. */
public final class TakeNotification {
  /** What became of it. */
  public enum Taken {
    /** It is in the cache for good; the vendor need not repeat it. */
    KEPT,
    /** It is no notification at all. */
    UNREADABLE,
    /** It says that it is of another instance. */
    FOREIGN
  }

  private final NotificationReader reader;
  private final PushStore store;
  private final InstanceFactStore facts;
  private final InstantSource clock;

  public TakeNotification(
      NotificationReader reader, PushStore store, InstanceFactStore facts, InstantSource clock) {
    this.reader = reader;
    this.store = store;
    this.facts = facts;
    this.clock = clock;
  }

  /** @throws RuntimeException when the store cannot write; taking it again later makes good for it */
  public Taken take(InstanceId instance, Payload body) {
    Optional<Notification> read = reader.read(instance, body);
    if (read.isEmpty()) {
      return Taken.UNREADABLE;
    }
    Notification notification = read.get();
    String named = notification.envelope().idInstance();
    if (!named.isEmpty() && !named.equals(instance.value())) {
      return Taken.FOREIGN;
    }
    Instant now = clock.instant();
    if (notification instanceof StateChanged changed) {
      note(instance, changed, now);
    }
    store.keep(instance, notification, now);
    return Taken.KEPT;
  }

  /** A notification that comes late or once more does not undo what was seen since. */
  private void note(InstanceId instance, StateChanged changed, Instant now) {
    Instant at = changed.envelope().at().filter(told -> told.isBefore(now)).orElse(now);
    boolean isNews = facts.facts(AccessScope.only(Set.of(instance))).stream()
        .flatMap(seen -> seen.stateAsOf().stream())
        .allMatch(seen -> seen.isBefore(at));
    if (isNews) {
      facts.saveState(instance, changed.state(), at);
    }
  }
}
