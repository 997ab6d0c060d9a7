package io.greenjournal.web.shell;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A bar an hour, oldest first: how well its time is covered.
 *
 * @param label the same in words, for those who do not see it
 */
public record CoverageStrip(List<Hour> hours, String label) {
  private static final int STEP = 7;

  /** What is known about an hour; the words of {@code data-h}. */
  public enum Cover {
    /** All of it was read. */
    FULL("full"),
    /** Some of it was read. */
    PART("part"),
    /** It was not read, because calls failed. */
    FAIL("fail"),
    /** It was not read. */
    HOLE("hole"),
    /** Before anything was ever read. */
    BEFORE("before");

    private final String word;

    Cover(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** @param x where its bar begins */
  public record Hour(int x, String cover) {}

  public static CoverageStrip of(List<Cover> covers, Words t) {
    List<Hour> hours = IntStream.range(0, covers.size())
        .mapToObj(i -> new Hour(i * STEP, covers.get(i).word()))
        .toList();
    long full = covers.stream().filter(c -> c == Cover.FULL).count();
    return new CoverageStrip(hours, t.of("shell.coverage.label", full, covers.size()));
  }

  /** Of the drawing, for {@code viewBox}. */
  public String box() {
    return "0 0 " + Math.max(1, hours.size() * STEP - 2) + " 22";
  }
}
