package io.greenjournal.core.journal;

/**
 * One record as received, not looked into. The cheapest way to keep or hand on a journal, and to see what changed.
 *
 * @param payload its bytes, from brace to brace; usually JSON, but nobody has checked that
 * @param hash of these bytes ({@link ContentHash} with seed 0): the same for the same bytes, now and later
 */
public record RawRecord(Payload payload, long hash) {
  public static RawRecord of(Payload payload) {
    return new RawRecord(payload, payload.hash(0));
  }
}
