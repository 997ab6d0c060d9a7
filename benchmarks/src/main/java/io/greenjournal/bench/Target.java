package io.greenjournal.bench;

import java.util.Locale;

/**
 * One figure beside what it is measured against in the same run, as one line that programs can read.
 *
 * @param value the figure
 * @param reference the other side's figure in the same unit
 * @param ratio how the two compare; for absolute targets the figure itself
 * @param limit what the ratio has to be
 * @param isMost the limit is the most allowed rather than the least
 */
public record Target(
    String name,
    double value,
    String unit,
    double reference,
    double ratio,
    double limit,
    boolean isMost) {
  /** The figure is at least so many times the reference. */
  public static Target atLeast(
      String name, double value, String unit, double reference, double limit) {
    return new Target(name, value, unit, reference, value / reference, limit, false);
  }

  /** The figure is at most this. */
  public static Target atMost(
      String name, double value, String unit, double reference, double limit) {
    return new Target(name, value, unit, reference, value, limit, true);
  }

  /** The figure is at most so many times the reference. */
  public static Target atMostTimes(
      String name, double value, String unit, double reference, double limit) {
    return new Target(name, value, unit, reference, value / reference, limit, true);
  }

  public boolean isMet() {
    return isMost ? ratio <= limit : ratio >= limit;
  }

  /** Tab-separated: name, value, unit, reference, ratio, target, pass or fail. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "%s\t%.1f\t%s\t%.1f\t%.2f\t%s%.2f\t%s",
        name,
        value,
        unit,
        reference,
        ratio,
        isMost ? "<=" : ">=",
        limit,
        isMet() ? "pass" : "fail");
  }
}
