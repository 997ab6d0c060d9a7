package io.greenjournal.web.settings;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Times;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The zones that people choose from: each place of the tz database, called as it is called in their language. */
@Singleton
final class ZoneList {
  private static final String UTC = "UTC";

  /** @param text the place and how far its clocks are ahead of UTC, such as {@code Jerusalem, UTC+02:00} */
  record Zone(String id, String text) {}

  /** Name in today's spelling to the spelling that names of places go by. */
  private final Map<String, String> places = new TreeMap<>();

  private final Map<String, ZoneId> byLowerCase;

  ZoneList() {
    Set<String> known = ZoneId.getAvailableZoneIds();
    for (String id : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String current = TimeZone.getIanaID(id);
      if (known.contains(current)) {
        places.put(current, id);
      }
    }
    places.put(UTC, UTC);
    byLowerCase = known.stream()
        .filter(id -> id.contains("/") || id.equals(UTC))
        .filter(id -> !id.startsWith("SystemV/"))
        .collect(Collectors.toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), ZoneId::of));
  }

  /** By id; an older spelling that browsers still tell becomes today's. */
  Optional<ZoneId> find(String typed) {
    String id = typed.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    return Optional.ofNullable(byLowerCase.get(id)).map(ZoneList::current);
  }

  private static ZoneId current(ZoneId zone) {
    String iana = zone.getId().equals(UTC) ? UTC : TimeZone.getIanaID(zone.getId());
    return iana == null || !ZoneId.getAvailableZoneIds().contains(iana) ? zone : ZoneId.of(iana);
  }

  /** All of them by id, as their clocks are now. */
  List<Zone> all(Times times) {
    TimeZoneNames names = TimeZoneNames.getInstance(locale(times.words().language()));
    return places.entrySet().stream()
        .map(place -> new Zone(
            place.getKey(),
            name(names, place) + ", " + offset(ZoneId.of(place.getKey()), times.now())))
        .toList();
  }

  private static String name(TimeZoneNames names, Map.Entry<String, String> place) {
    String name = names.getExemplarLocationName(place.getValue());
    return name == null ? place.getKey() : name;
  }

  static String offset(ZoneId zone, Instant now) {
    String offset = zone.getRules().getOffset(now).getId();
    return "UTC" + (offset.equals("Z") ? "" : offset);
  }

  private static ULocale locale(Language language) {
    return new ULocale(language.tag());
  }
}
