package io.greenjournal.web.imports;

import io.greenjournal.core.partner.PartnerInstance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a list lies between its preview and its import: in memory, for the session that fetched it, for ten minutes
 * after it was last looked at. No page and no disk ever holds the tokens in it.
 */
@Singleton
final class ImportDesk {
  static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST = 20;

  private record Place(FetchedList list, Instant used) {}

  private final InstantSource clock;
  private final Map<String, Place> places = new HashMap<>();
  private long last;

  ImportDesk(InstantSource clock) {
    this.clock = clock;
  }

  /** In place of what the session had; the longest untouched goes when too many have one. */
  synchronized FetchedList put(String session, List<PartnerInstance> instances) {
    sweep();
    if (places.size() >= MOST && !places.containsKey(session)) {
      places.entrySet().stream()
          .min(Comparator.comparing(place -> place.getValue().used()))
          .ifPresent(oldest -> places.remove(oldest.getKey()));
    }
    FetchedList list = new FetchedList(++last, instances, clock.instant());
    places.put(session, new Place(list, clock.instant()));
    return list;
  }

  /** Empty when it was never there, or for too long. */
  synchronized Optional<FetchedList> find(String session) {
    sweep();
    return Optional.ofNullable(places.computeIfPresent(
            session, (key, place) -> new Place(place.list(), clock.instant())))
        .map(Place::list);
  }

  /** The session needs it no more. */
  synchronized void clear(String session) {
    places.remove(session);
  }

  private void sweep() {
    Instant now = clock.instant();
    places.values().removeIf(place -> !place.used().plus(KEPT).isAfter(now));
  }
}
