package io.greenjournal.testkit.memory;

import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Observation;
import io.greenjournal.core.journal.Precedence;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.message.DeliveryStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All observations of one record in memory. */
final class Life {
  private record Seen(JournalRecord record, Instant at) {}

  private final Map<Object, Seen> seen = new LinkedHashMap<>();
  private final Instant at;
  private final Instant firstSeenAt;

  Life(JournalRecord first, Instant now) {
    at = VendorTime.orSeen(first.timestamp(), now);
    firstSeenAt = now;
    see(first, now);
  }

  /** Whether this payload is a new one. */
  boolean see(JournalRecord record, Instant now) {
    return seen.putIfAbsent(record.payload(), new Seen(record, now)) == null;
  }

  Instant at() {
    return at;
  }

  CachedRecord cached() {
    JournalRecord shown =
        seen.values().stream().map(Seen::record).max(Precedence.INSTANCE).orElseThrow();
    Optional<DeliveryStatus> status = seen.values().stream()
        .flatMap(s -> s.record().status().stream())
        .reduce(DeliveryStatus::merge);
    return new CachedRecord(
        new JournalRecord(
            shown.journal(),
            shown.key(),
            shown.timestamp(),
            shown.typeMessage(),
            status,
            shown.sentByApi(),
            shown.sender(),
            shown.text(),
            shown.payload()),
        at,
        firstSeenAt);
  }

  RecordHistory history() {
    List<Observation> observations = new ArrayList<>();
    seen.values().stream()
        .sorted(Comparator.comparing(Seen::record, Precedence.INSTANCE).reversed())
        .forEach(s -> observations.add(new Observation(s.at(), s.record().payload())));
    return new RecordHistory(cached(), timeline(), observations);
  }

  private List<StatusEvent> timeline() {
    Map<DeliveryStatus, StatusEvent> events = new LinkedHashMap<>();
    for (Seen s : seen.values()) {
      s.record()
          .status()
          .filter(status -> status.kind() != DeliveryStatus.Kind.UNKNOWN)
          .ifPresent(status -> events.merge(
              status,
              new StatusEvent(status, VendorTime.of(s.record().timestamp()), s.at()),
              Life::earlier));
    }
    return events.values().stream()
        .sorted(Comparator.comparing((StatusEvent e) -> e.at().orElse(e.observedAt()))
            .thenComparing(StatusEvent::status))
        .toList();
  }

  private static StatusEvent earlier(StatusEvent a, StatusEvent b) {
    Optional<Instant> at =
        a.at().isEmpty() || b.at().filter(t -> t.isBefore(a.at().get())).isPresent()
            ? b.at()
            : a.at();
    return new StatusEvent(
        a.status(), at, a.observedAt().isBefore(b.observedAt()) ? a.observedAt() : b.observedAt());
  }
}
