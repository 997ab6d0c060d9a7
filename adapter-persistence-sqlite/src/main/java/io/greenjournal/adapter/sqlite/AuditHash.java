package io.greenjournal.adapter.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Ties an entry of the audit to the one before it. */
final class AuditHash {
  /** What stands before the first entry. */
  static final byte[] FIRST = new byte[32];

  private AuditHash() {}

  /** Each text with its length, so that no two entries are the same bytes. */
  static byte[] of(
      long millis, String who, String act, String subject, String counts, byte[] before) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(millis).array());
      for (String text : new String[] {who, act, subject, counts}) {
        byte[] bytes = text.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String written(Map<String, Long> counts) {
    return new TreeMap<>(counts)
        .entrySet().stream()
            .map(count -> count.getKey() + "=" + count.getValue())
            .collect(Collectors.joining(","));
  }

  static Map<String, Long> counts(String written) {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (!written.isEmpty()) {
      for (String count : written.split(",", -1)) {
        int sign = count.indexOf('=');
        counts.put(count.substring(0, sign), Long.parseLong(count.substring(sign + 1)));
      }
    }
    return counts;
  }
}
