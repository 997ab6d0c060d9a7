package io.greenjournal.bench.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How old the journals of a fleet were, each time that somebody looked. */
final class Ages {
  private static final List<String> JOURNALS = List.of("incoming", "outgoing");

  private final List<Double> seconds = new ArrayList<>();
  private int never;

  /** Looks once at the journals of the wanted instances. */
  void look(JsonNode instances, Predicate<String> wanted, Instant now) {
    for (JsonNode instance : instances) {
      if (wanted.test(instance.path("id").asText())) {
        for (String journal : JOURNALS) {
          JsonNode asOf = instance.path("journals").path(journal).path("asOf");
          if (asOf.isTextual()) {
            seconds.add(Duration.between(Instant.parse(asOf.asText()), now).toMillis() / 1_000.0);
          } else {
            never++;
          }
        }
      }
    }
  }

  double at(double share) {
    List<Double> sorted = new ArrayList<>(seconds);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.1f s, p99 %.1f s, oldest %.1f s (%d looks, %d never read)",
        at(0.5),
        at(0.99),
        at(1),
        seconds.size(),
        never);
  }
}
