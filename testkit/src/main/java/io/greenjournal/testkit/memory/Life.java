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
import java.util.stream.Stream;

/** All observations of one record in memory. */
final class Life {
  private record Seen(JournalRecord record, Instant at) {}

  private final Map<Object, Seen> seen = new LinkedHashMap<>();
  private final List<StatusEvent> told = new ArrayList<>();
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

  /** A status that was told beside any payload. */
  void tell(StatusEvent event) {
    told.add(event);
  }

  Instant at() {
    return at;
  }

  CachedRecord cached() {
    JournalRecord shown =
        seen.values().stream().map(Seen::record).max(Precedence.INSTANCE).orElseThrow();
    Optional<DeliveryStatus> status = Stream.concat(
            seen.values().stream().flatMap(s -> s.record().status().stream()),
            told.stream().map(StatusEvent::status))
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
            shown.payload(),
            shown.source()),
        at,
        firstSeenAt);
  }

  RecordHistory history() {
    List<Observation> observations = new ArrayList<>();
    seen.values().stream()
        .sorted(Comparator.comparing(Seen::record, Precedence.INSTANCE).reversed())
        .forEach(s -> observations.add(
            new Observation(s.at(), s.record().payload(), s.record().source())));
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
              new StatusEvent(
                  status,
                  VendorTime.of(s.record().timestamp()),
                  s.at(),
                  s.record().source(),
                  ""),
              StatusEvent::and));
    }
    told.forEach(event -> events.merge(event.status(), event, StatusEvent::and));
    return events.values().stream()
        .sorted(Comparator.comparing((StatusEvent e) -> e.at().orElse(e.observedAt()))
            .thenComparing(StatusEvent::status))
        .toList();
  }
}
