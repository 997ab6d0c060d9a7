package io.greenjournal.web.delivery;

import io.greenjournal.core.delivery.DeliveryCounts;
import io.greenjournal.core.delivery.DeliveryReport;
import io.greenjournal.core.delivery.WeekdaySlot;
import io.greenjournal.core.instance.InstanceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The report over all wanted instances, beside the one over those whose delivery is not tracked.
 *
 * @param blind instances whose delivery is not tracked
 */
record Figures(DeliveryReport all, DeliveryReport untracked, Set<InstanceId> blind) {
  record WeekHour(DayOfWeek day, int hour) {}

  Outcome total() {
    return Outcome.of(all.total(), untracked.total());
  }

  Map<Instant, Outcome> bySlot() {
    Map<Instant, DeliveryCounts> blindSlots = new HashMap<>();
    untracked.slots().forEach(slot -> blindSlots.put(slot.start(), slot.counts()));
    Map<Instant, Outcome> outcomes = new HashMap<>();
    all.slots()
        .forEach(slot -> outcomes.put(
            slot.start(), Outcome.of(slot.counts(), or(blindSlots.get(slot.start())))));
    return outcomes;
  }

  Map<WeekHour, Outcome> byWeekHour() {
    Map<WeekHour, DeliveryCounts> blindHours = new HashMap<>();
    untracked.weekdays().forEach(slot -> blindHours.put(hour(slot), slot.counts()));
    Map<WeekHour, Outcome> outcomes = new HashMap<>();
    all.weekdays()
        .forEach(slot ->
            outcomes.put(hour(slot), Outcome.of(slot.counts(), or(blindHours.get(hour(slot))))));
    return outcomes;
  }

  DeliveryCounts counts(InstanceId id) {
    return or(all.byInstance().get(id));
  }

  Outcome of(InstanceId id) {
    return Outcome.of(counts(id), blind.contains(id) ? counts(id) : DeliveryCounts.NOTHING);
  }

  private static WeekHour hour(WeekdaySlot slot) {
    return new WeekHour(slot.day(), slot.hour());
  }

  private static DeliveryCounts or(@org.jspecify.annotations.Nullable DeliveryCounts counts) {
    return counts == null ? DeliveryCounts.NOTHING : counts;
  }
}
