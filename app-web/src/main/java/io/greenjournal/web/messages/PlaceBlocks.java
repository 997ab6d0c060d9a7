package io.greenjournal.web.messages;

import io.greenjournal.core.message.MessageContent.Location;
import io.greenjournal.web.shell.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A place: its name, and where to see it on a map. */
final class PlaceBlocks {
  private static final String MAP = "https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=17/%s/%s";

  private final Words words;

  PlaceBlocks(Words words) {
    this.words = words;
  }

  List<Block> of(Location place) {
    Optional<String> latitude = degrees(place.latitude(), 90);
    Optional<String> longitude = degrees(place.longitude(), 180);
    if (latitude.isPresent() && longitude.isPresent()) {
      return List.of(map(place, latitude.get(), longitude.get()));
    }
    return List.of(
        new Block.Place(place.name(), place.address(), "", "", ""),
        new Block.Note("", "info-circle", words.of("message.place.unknown")));
  }

  private static Block map(Location place, String latitude, String longitude) {
    String point = latitude + ", " + longitude;
    String web = MAP.formatted(latitude, longitude, latitude, longitude);
    String geo = "geo:" + latitude + "," + longitude;
    return new Block.Place(place.name(), place.address(), point, link(web), link(geo));
  }

  private static String link(String address) {
    return SafeLink.of(address).map(SafeLink::href).orElse("");
  }

  private static Optional<String> degrees(Optional<Double> value, int most) {
    return value
        .filter(v -> !v.isNaN() && Math.abs(v) <= most)
        .map(v -> BigDecimal.valueOf(v)
            .setScale(6, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString());
  }
}
