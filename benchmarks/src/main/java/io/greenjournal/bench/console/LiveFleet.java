package io.greenjournal.bench.console;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Instances as code, all at one simulated API. */
final class LiveFleet {
  private LiveFleet() {}

  /** @param first id of the first of them */
  static String json(URI api, long first, int count) {
    return LongStream.range(first, first + count)
        .mapToObj(id -> String.format(
            Locale.ROOT,
            "{\"id\":\"%d\",\"token\":\"%s\",\"name\":\"Number %d\",\"messenger\":\"whatsapp\","
                + "\"apiUrl\":\"%s\",\"pace\":\"live\"}",
            id,
            "0123456789abcdef".repeat(3),
            id - first,
            api))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
