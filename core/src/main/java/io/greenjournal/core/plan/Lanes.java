package io.greenjournal.core.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Room for turns under way, so shared that the sick cannot take it from the healthy.
 *
 * <p>Who failed or was slow last time has a lane of its own. Who turns out to be slow on the way moves over to
 * that lane, which keeps half of its room for such, and leaves his place to others. And no host takes more than half of the quick lane: when it
 * stands still, everybody else goes on.
 */
final class Lanes {
  /** An answer usually takes a fraction of a second; whoever takes longer than this counts as slow. */
  static final Duration SLOW = Duration.ofSeconds(5);

  private static final class Trip {
    final String host;
    final Instant since;
    boolean quick;

    Trip(String host, Instant since, boolean quick) {
      this.host = host;
      this.since = since;
      this.quick = quick;
    }
  }

  private final int each;
  /** The longest under way first. */
  private final Map<Turn.Place, Trip> trips = new LinkedHashMap<>();

  private final Map<String, Integer> quickOfHost = new HashMap<>();
  private int quick;
  private int slow;

  /** @param each places of the quick lane; the slow one has twice as many, since waiting costs nothing */
  Lanes(int each) {
    this.each = each;
  }

  /** Whether there was a place, which is taken then. */
  boolean enter(Turn.Place place, String host, boolean suspect, Instant now) {
    if (suspect ? slow >= each : !hasQuickRoom(host)) {
      return false;
    }
    Trip trip = new Trip(host, now, !suspect);
    trips.put(place, trip);
    count(trip, 1);
    return true;
  }

  private boolean hasQuickRoom(String host) {
    return quick < each && quickOfHost.getOrDefault(host, 0) < Math.max(1, each / 2);
  }

  boolean areFull() {
    return quick >= each && slow >= each;
  }

  /** Lets the slow ones change over. */
  void sort(Instant now) {
    Iterator<Trip> oldest = trips.values().iterator();
    while (slow < 2 * each && oldest.hasNext()) {
      Trip trip = oldest.next();
      if (trip.quick && isSlow(trip, now)) {
        count(trip, -1);
        trip.quick = false;
        count(trip, 1);
      }
    }
  }

  boolean isUnderWay(Turn.Place place) {
    return trips.containsKey(place);
  }

  boolean isQuick(Turn.Place place) {
    Trip trip = trips.get(place);
    return trip != null && trip.quick;
  }

  boolean isSlow(Turn.Place place, Instant now) {
    Trip trip = trips.get(place);
    return trip != null && isSlow(trip, now);
  }

  private static boolean isSlow(Trip trip, Instant now) {
    return Duration.between(trip.since, now).compareTo(SLOW) > 0;
  }

  void leave(Turn.Place place) {
    Trip trip = trips.remove(place);
    if (trip != null) {
      count(trip, -1);
    }
  }

  int underWay() {
    return trips.size();
  }

  private void count(Trip trip, int by) {
    if (trip.quick) {
      quick += by;
      quickOfHost.merge(trip.host, by, Integer::sum);
    } else {
      slow += by;
    }
  }
}
