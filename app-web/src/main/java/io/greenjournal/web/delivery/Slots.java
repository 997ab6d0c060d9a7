package io.greenjournal.web.delivery;

import io.greenjournal.core.delivery.DeliveryBucket;
import io.greenjournal.core.journal.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hours or days of a period up to now, those without messages included; a day has 23 to 25 hours. */
final class Slots {
  /** @param window what of it lies within the period */
  record Slot(Instant start, Window window, Outcome outcome) {}

  private final DeliveryBucket bucket;
  private final List<Slot> all = new ArrayList<>();

  /** @param counted by the beginning of each bucket */
  Slots(
      DeliveryBucket bucket,
      Window period,
      ZoneId zone,
      Instant now,
      Map<Instant, Outcome> counted) {
    this.bucket = bucket;
    Map<Instant, Outcome> known = new HashMap<>();
    counted.forEach((hour, outcome) -> {
      // Where the hours of a zone do not begin with those of UTC, the first one begins before the
      // period.
      Instant start = hour.isBefore(period.from()) ? period.from() : hour;
      known.merge(begin(start, zone), outcome, Outcome::plus);
    });
    Instant newest = known.keySet().stream().max(Instant::compareTo).orElse(now).plusMillis(1);
    Instant stop = newest.isAfter(now) ? newest : now.plusMillis(1);
    Instant start = begin(period.from(), zone);
    while (start.isBefore(period.to()) && start.isBefore(stop)) {
      Instant end = next(start, zone);
      Window window = new Window(
          start.isBefore(period.from()) ? period.from() : start,
          end.isAfter(period.to()) ? period.to() : end);
      all.add(new Slot(start, window, known.getOrDefault(start, Outcome.NONE)));
      start = end;
    }
  }

  DeliveryBucket bucket() {
    return bucket;
  }

  List<Slot> all() {
    return all;
  }

  private Instant begin(Instant at, ZoneId zone) {
    return bucket == DeliveryBucket.HOUR
        ? at.truncatedTo(ChronoUnit.HOURS)
        : LocalDate.ofInstant(at, zone).atStartOfDay(zone).toInstant();
  }

  private Instant next(Instant start, ZoneId zone) {
    return bucket == DeliveryBucket.HOUR
        ? start.plus(Duration.ofHours(1))
        : LocalDate.ofInstant(start, zone).plusDays(1).atStartOfDay(zone).toInstant();
  }
}
