package io.greenjournal.web.messages;

import io.greenjournal.core.message.MessageContent.Location;
import io.greenjournal.web.shell.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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
    List<Block> blocks = new ArrayList<>();
    if (!place.name().isEmpty()) {
      blocks.add(new Block.Title(place.name()));
    }
    if (!place.address().isEmpty()) {
      blocks.add(Block.Small.of(place.address()));
    }
    Optional<String> latitude = degrees(place.latitude(), 90);
    Optional<String> longitude = degrees(place.longitude(), 180);
    if (latitude.isPresent() && longitude.isPresent()) {
      blocks.add(map(latitude.get(), longitude.get()));
    } else {
      blocks.add(new Block.Note("", "info-circle", words.of("message.place.unknown")));
    }
    return blocks;
  }

  private Block map(String latitude, String longitude) {
    String point = latitude + ", " + longitude;
    String web = MAP.formatted(latitude, longitude, latitude, longitude);
    String geo = "geo:" + latitude + "," + longitude;
    return new Block.Choices(List.of(
        new Block.Choice("map-pin", words.of("message.place.map"), point, link(web)),
        new Block.Choice("device-mobile", words.of("message.place.app"), "", link(geo))));
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
