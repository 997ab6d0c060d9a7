package io.greenjournal.web.delivery;

import io.greenjournal.core.delivery.Durations;
import io.greenjournal.web.delivery.DeliveryView.Band;
import io.greenjournal.web.delivery.DeliveryView.Latency;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Draws how long something took, in bands that people have words for. */
final class LatencyDrawer {
  /** The longest that each band holds, in seconds; one more holds what took longer. */
  private static final List<Long> LIMITS = List.of(5L, 30L, 120L, 600L, 3_600L, 21_600L, 86_400L);

  private static final double STEP = 24;
  private static final double HEIGHT = 60;

  private final Times times;
  private final Words t;

  LatencyDrawer(Times times) {
    this.times = times;
    this.t = times.words();
  }

  /**
   * @param id {@code delivered} or {@code read}
   * @param reached how many got there, measured or not
   */
  Latency draw(String id, Durations took, long reached) {
    boolean known = took.count() > 0;
    String median = length(took.medianSeconds());
    String p90 = length(took.p90Seconds());
    return new Latency(
        id,
        t.of("delivery.took." + id),
        median,
        p90,
        t.of("delivery.took.measured", took.count(), reached),
        known
            ? t.of("delivery.took.summary", median, p90)
            : t.of(reached == 0 ? "delivery.took.none" : "delivery.took.unknown"),
        known ? bands(took) : List.of());
  }

  private String length(OptionalLong seconds) {
    return seconds.isPresent() ? times.length(Duration.ofSeconds(seconds.getAsLong())) : "–";
  }

  private List<Band> bands(Durations took) {
    List<Long> counts = new ArrayList<>();
    long before = 0;
    for (long limit : LIMITS) {
      counts.add(took.upTo(limit) - before);
      before = took.upTo(limit);
    }
    counts.add(took.count() - before);
    long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
    long median = took.medianSeconds().orElse(0);
    int middle = (int) LIMITS.stream().filter(limit -> limit < median).count();
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      double height = Svg.part(counts.get(i), most, HEIGHT);
      String limit = length(OptionalLong.of(LIMITS.get(Math.min(i, LIMITS.size() - 1))));
      boolean last = i == LIMITS.size();
      bands.add(new Band(
          last ? t.of("delivery.band.longer") : limit,
          t.of(last ? "delivery.band.over" : "delivery.band.upTo", limit),
          Svg.number(i * STEP + 2),
          Svg.number(HEIGHT - height),
          Svg.number(height),
          i == middle,
          t.number(counts.get(i)),
          t.percent(counts.get(i), took.count())));
    }
    return bands;
  }
}
