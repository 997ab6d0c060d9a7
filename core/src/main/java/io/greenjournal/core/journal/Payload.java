package io.greenjournal.core.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one record exactly as received: usually strict JSON, sometimes with comments or trailing
 * commas, since the vendor sends those.
 */
public final class Payload {
  private final byte[] bytes;

  private Payload(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies the bytes. */
  public static Payload of(byte[] bytes) {
    return new Payload(bytes.clone());
  }

  /** Copies a part of a body, so that the body itself can go. */
  public static Payload slice(byte[] body, int from, int to) {
    return new Payload(Arrays.copyOfRange(body, from, to));
  }

  public static Payload of(String text) {
    return new Payload(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  public int size() {
    return bytes.length;
  }

  /** As text; bytes that are no UTF-8 become U+FFFD. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The size only: payloads hold message texts, which do not belong into logs. */
  @Override
  public String toString() {
    return "Payload[" + bytes.length + " bytes]";
  }
}
