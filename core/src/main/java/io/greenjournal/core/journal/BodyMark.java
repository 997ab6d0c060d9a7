package io.greenjournal.core.journal;

/**
 * Tells one answer of a journal from another without keeping it.
 *
 * @param length in bytes
 * @param hash {@link ContentHash} of the bytes
 */
public record BodyMark(int length, long hash) {
  public static BodyMark of(byte[] body, long seed) {
    return new BodyMark(body.length, ContentHash.of(body, 0, body.length, seed));
  }
}
