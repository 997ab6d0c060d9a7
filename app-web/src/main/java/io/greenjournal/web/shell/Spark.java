package io.greenjournal.web.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A line without axes in a box of {@value #WIDTH} by {@value #HEIGHT}, oldest first.
 *
 * @param line points of a polyline
 * @param area the same closed to a polygon
 * @param idle nothing happened at all
 */
public record Spark(String line, String area, boolean idle) {
  public static final int WIDTH = 88;
  public static final int HEIGHT = 28;
  private static final double TOP = 2;
  private static final double BOTTOM = HEIGHT - 2.0;

  public static Spark of(long... counts) {
    long most = Arrays.stream(counts).max().orElse(0);
    double step = counts.length < 2 ? WIDTH : (double) WIDTH / (counts.length - 1);
    String line = IntStream.range(0, counts.length)
        .mapToObj(i -> point(i * step, most == 0 ? BOTTOM : height(counts[i], most)))
        .collect(Collectors.joining(" "));
    return new Spark(line, "0," + HEIGHT + " " + line + " " + WIDTH + "," + HEIGHT, most == 0);
  }

  private static double height(long count, long most) {
    return BOTTOM - (BOTTOM - TOP) * count / most;
  }

  private static String point(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
  }
}
