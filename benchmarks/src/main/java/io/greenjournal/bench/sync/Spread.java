package io.greenjournal.bench.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times of the same thing done again and again, in milliseconds. */
record Spread(double least, double median, double p95, double most) {
  static Spread of(List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Spread(sorted[0], at(sorted, 0.5), at(sorted, 0.95), sorted[sorted.length - 1]);
  }

  /** The smallest value that so large a part of all is not above. */
  private static double at(double[] sorted, double part) {
    int rank = (int) Math.ceil(part * sorted.length);
    return sorted[Math.max(0, Math.min(rank, sorted.length) - 1)];
  }

  static Spread of(double... millis) {
    return of(Arrays.stream(millis).boxed().toList());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "p50 %.0f p95 %.0f (%.0f to %.0f) ms", median, p95, least, most);
  }
}
