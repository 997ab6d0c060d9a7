package io.greenjournal.adapter.sqlite;

/**
 * How a payload is stored. Each row names its way by one number, so that old rows stay readable when a better
 * one comes: twice the dictionary, plus 1 where thumbnails were cut out.
 *
 * @param dictionary number of the dictionary it was compressed with; 0 when it is not compressed
 * @param isCut its thumbnails lie in their own file
 */
record Codec(int dictionary, boolean isCut) {
  /** Byte for byte. */
  static final int PLAIN = 0;

  static Codec of(int number) {
    return new Codec(number >>> 1, (number & 1) == 1);
  }

  int number() {
    return dictionary << 1 | (isCut ? 1 : 0);
  }
}
