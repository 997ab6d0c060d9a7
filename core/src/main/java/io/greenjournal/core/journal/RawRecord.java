package io.greenjournal.core.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One record as received, not looked into. The cheapest way to keep or hand on a journal, and to see what changed.
 *
 * @param payload its bytes, from brace to brace; usually JSON, but nobody has checked that
 * @param hash SHA-256 of these bytes in hexadecimal digits: equal hashes, equal bytes
 */
public record RawRecord(Payload payload, String hash) {
  public static RawRecord of(Payload payload) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(payload.bytes());
      return new RawRecord(payload, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
