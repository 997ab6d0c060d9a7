package io.greenjournal.adapter.sqlite;

/** How payloads are stored. Each row names its way, so that old rows stay readable when a better one comes. */
final class Codec {
  /** Byte for byte. */
  static final int PLAIN = 0;

  private Codec() {}

  static byte[] decode(int codec, byte[] stored) {
    if (codec != PLAIN) {
      throw new CacheDamagedException(
          "a payload is stored in a way (" + codec + ") that a newer version knows", null);
    }
    return stored;
  }
}
