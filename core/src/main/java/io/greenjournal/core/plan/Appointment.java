package io.greenjournal.core.plan;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When one place is asked next, and how it went before. Belongs to {@link FleetPlan}. */
final class Appointment {
  final Turn.Place place;
  Instance instance;
  Remembered seen;
  /** {@link Instant#MAX} when nobody but a person asks. */
  Instant due = Instant.MAX;
  /** Tells appointments of one moment apart, so that chance decides among them. */
  long lot;

  /** The time between two calls as it is planned now. */
  Optional<Duration> interval = Optional.empty();

  /** When it was due before a person asked, and whether it was parked then. */
  Instant dueUnasked = Instant.MAX;

  boolean parkedUnasked;

  boolean running;
  boolean asked;
  /** Asked for by a person while it ran: what it brought may miss what the person waits for. */
  boolean again;

  /** It was quick last time; whoever has not shown that yet is sounded with one call. */
  boolean proven;

  boolean failed;
  boolean slow;
  boolean parked;
  /** Without the while that is added so that not all come at once. */
  Instant parkedUntil = Instant.MIN;

  Appointment(Instance instance, Optional<Journal> journal, Instant now) {
    this.place = new Turn.Place(instance.id(), journal);
    this.instance = instance;
    this.seen = Remembered.nothing(now);
  }

  String host() {
    return Optional.ofNullable(instance.apiUrl().getHost()).orElse("");
  }
}
