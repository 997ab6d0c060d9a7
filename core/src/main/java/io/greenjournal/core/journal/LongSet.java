package io.greenjournal.core.journal;

/** A set of numbers that are spread evenly, 16 to 32 bytes each. */
final class LongSet {
  private static final int SMALLEST = 64;

  /** A free place is 0, so the number 0 stands beside. */
  private long[] places = new long[SMALLEST];

  private boolean hasZero;
  private int size;

  boolean contains(long number) {
    return number == 0 ? hasZero : places[place(places, number)] == number;
  }

  void add(long number) {
    if (contains(number)) {
      return;
    }
    size++;
    if (number == 0) {
      hasZero = true;
      return;
    }
    if (2 * size > places.length) {
      grow();
    }
    places[place(places, number)] = number;
  }

  int size() {
    return size;
  }

  /** Where the number stands or would stand. Half of the places are free, so there is one near by. */
  private static int place(long[] places, long number) {
    int last = places.length - 1;
    int place = (int) number & last;
    while (places[place] != 0 && places[place] != number) {
      place = place + 1 & last;
    }
    return place;
  }

  private void grow() {
    long[] larger = new long[2 * places.length];
    for (long number : places) {
      if (number != 0) {
        larger[place(larger, number)] = number;
      }
    }
    places = larger;
  }
}
