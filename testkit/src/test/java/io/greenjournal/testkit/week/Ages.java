package io.greenjournal.testkit.week;

import io.greenjournal.core.plan.Turn.Place;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** How old the data of each journal became before they were read again, while the program ran without a break. */
final class Ages {
  private static final int BUCKET_SECONDS = 10;
  private static final int BUCKETS = 1_500;

  private final Map<Place, int[]> counts = new HashMap<>();
  private final Map<Place, Duration> most = new HashMap<>();

  void note(Place place, Duration age) {
    int bucket = (int) Math.min(BUCKETS - 1, age.toSeconds() / BUCKET_SECONDS);
    counts.computeIfAbsent(place, p -> new int[BUCKETS])[bucket]++;
    most.merge(place, age, (a, b) -> a.compareTo(b) > 0 ? a : b);
  }

  Duration most(Predicate<Place> which) {
    return most.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** No more than one in a hundred became older. */
  Duration usual(Predicate<Place> which) {
    long[] sum = new long[BUCKETS];
    long all = 0;
    for (Map.Entry<Place, int[]> entry : counts.entrySet()) {
      if (which.test(entry.getKey())) {
        for (int i = 0; i < BUCKETS; i++) {
          sum[i] += entry.getValue()[i];
          all += entry.getValue()[i];
        }
      }
    }
    long seen = 0;
    for (int i = 0; i < BUCKETS; i++) {
      seen += sum[i];
      if (seen * 100 >= all * 99) {
        return Duration.ofSeconds((i + 1L) * BUCKET_SECONDS);
      }
    }
    return Duration.ZERO;
  }

  long answers(Predicate<Place> which) {
    return counts.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .flatMapToInt(entry -> java.util.Arrays.stream(entry.getValue()))
        .asLongStream()
        .sum();
  }
}
