package io.greenjournal.web.delivery;

import java.util.Locale;

/** Numbers as drawings have them. */
final class Svg {
  private Svg() {}

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** So much of a length; nothing of nothing. */
  static double part(long part, long whole, double length) {
    return whole <= 0 ? 0 : length * part / whole;
  }

  static String percent(long part, long whole) {
    return number(part(part, whole, 100));
  }
}
