package io.greenjournal.web.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By which column the instances are sorted.
 *
 * @param reversed the other way round than one first wants to see it
 */
record Sorting(Column column, boolean reversed) {
  /** The columns; names by the alphabet, counts and times the largest first, shares the smallest first. */
  enum Column {
    NAME(false),
    MESSAGES(true),
    DELIVERED(false),
    READ(false),
    FAILED(true),
    MEDIAN(true);

    private final boolean largestFirst;

    Column(boolean largestFirst) {
      this.largestFirst = largestFirst;
    }
  }

  /** The share that was delivered, the worst first, for an empty word; empty for what is no sorting. */
  static Optional<Sorting> of(String word) {
    if (word.isEmpty()) {
      return Optional.of(new Sorting(Column.DELIVERED, false));
    }
    return all().filter(s -> s.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return all().map(Sorting::word).toList();
  }

  private static Stream<Sorting> all() {
    return Arrays.stream(Column.values())
        .flatMap(c -> Stream.of(new Sorting(c, false), new Sorting(c, true)));
  }

  /** In the address: {@code messages}, reversed {@code -messages}. */
  String word() {
    return (reversed ? "-" : "") + Asked.word(column);
  }

  boolean descending() {
    return column.largestFirst != reversed;
  }

  /** What a click on the heading of a column leads to. */
  Sorting clicked(Column clicked) {
    return new Sorting(clicked, clicked == column && !reversed);
  }
}
