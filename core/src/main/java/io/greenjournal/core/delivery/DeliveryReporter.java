package io.greenjournal.core.delivery;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Freshness;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts a report together from counts by hour and counts by instance. Not thread-safe. */
public final class DeliveryReporter {
  private record WeekHour(DayOfWeek day, int hour) implements Comparable<WeekHour> {
    @Override
    public int compareTo(WeekHour other) {
      return day == other.day ? Integer.compare(hour, other.hour) : day.compareTo(other.day);
    }
  }

  /** Takes in counts; each must reach every tally that they belong to. */
  @FunctionalInterface
  public interface Counted {
    void into(DeliveryTally tally);
  }

  private final DeliveryFilter filter;
  private final DeliveryTally total = new DeliveryTally();
  private final TreeMap<Instant, DeliveryTally> slots = new TreeMap<>();
  private final TreeMap<WeekHour, DeliveryTally> weekdays = new TreeMap<>();
  private final Map<InstanceId, DeliveryTally> byInstance = new HashMap<>();
  private boolean exact = true;

  public DeliveryReporter(DeliveryFilter filter) {
    this.filter = filter;
  }

  /** Counts of all wanted instances in an hour of UTC. */
  public void hour(Instant hour, Counted counted) {
    ZonedDateTime local = hour.atZone(filter.zone());
    exact &= local.getOffset().getTotalSeconds() % 3_600 == 0;
    counted.into(total);
    counted.into(slots.computeIfAbsent(
        filter.bucket().start(hour, filter.zone()), start -> new DeliveryTally()));
    counted.into(weekdays.computeIfAbsent(
        new WeekHour(local.getDayOfWeek(), local.getHour()), week -> new DeliveryTally()));
  }

  /** Counts of one instance in some part of the period. */
  public void instance(InstanceId instance, Counted counted) {
    counted.into(byInstance.computeIfAbsent(instance, id -> new DeliveryTally()));
  }

  /** Not every message could be counted. */
  public void capped() {
    exact = false;
  }

  public DeliveryReport report(Freshness freshness) {
    List<DeliverySlot> bySlot = new ArrayList<>();
    slots.forEach((start, tally) -> bySlot.add(new DeliverySlot(start, tally.counts())));
    List<WeekdaySlot> byWeekday = new ArrayList<>();
    weekdays.forEach(
        (week, tally) -> byWeekday.add(new WeekdaySlot(week.day(), week.hour(), tally.counts())));
    Map<InstanceId, DeliveryCounts> counts = new HashMap<>();
    byInstance.forEach((instance, tally) -> counts.put(instance, tally.counts()));
    bySlot.removeIf(slot -> slot.counts().total() == 0);
    byWeekday.removeIf(slot -> slot.counts().total() == 0);
    counts.values().removeIf(one -> one.total() == 0);
    return new DeliveryReport(total.counts(), bySlot, byWeekday, counts, exact, freshness);
  }
}
