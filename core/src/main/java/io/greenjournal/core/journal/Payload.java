package io.greenjournal.core.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one record exactly as received: usually strict JSON, sometimes with comments or trailing
 * commas, since the vendor sends those. Where a cache could not keep all of them it {@linkplain #fidelity()
 * says so}.
 *
 * <p>Payloads of one answer share its bytes, so the whole answer stays in memory as long as one of them does.
 * Who keeps a few for long keeps them {@linkplain #detached() detached}.
 */
public final class Payload {
  /** How near a payload is to what was received. */
  public enum Fidelity {
    /** Byte for byte the same. */
    AS_RECEIVED,
    /** A preview picture is not kept any more, its value reads {@code ""}; all else is the same. */
    WITHOUT_THUMBNAIL,
    /** What was stored cannot be read; the payload is {@code {}} in its place. */
    DAMAGED
  }

  private final byte[] body;
  private final int from;
  private final int to;
  private final int receivedSize;
  private final Fidelity fidelity;

  private Payload(byte[] body, int from, int to, int receivedSize, Fidelity fidelity) {
    this.body = body;
    this.from = from;
    this.to = to;
    this.receivedSize = receivedSize;
    this.fidelity = fidelity;
  }

  private static Payload received(byte[] body, int from, int to) {
    return new Payload(body, from, to, to - from, Fidelity.AS_RECEIVED);
  }

  /** Copies the bytes. */
  public static Payload of(byte[] bytes) {
    return received(bytes.clone(), 0, bytes.length);
  }

  public static Payload of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return received(bytes, 0, bytes.length);
  }

  /**
   * What is left of a payload without its preview pictures.
   *
   * @param bytes must not be changed afterwards
   * @param receivedSize how many bytes were received
   */
  public static Payload withoutThumbnail(byte[] bytes, int receivedSize) {
    return new Payload(bytes, 0, bytes.length, receivedSize, Fidelity.WITHOUT_THUMBNAIL);
  }

  /** In the place of one that is stored and cannot be read. */
  public static Payload damaged() {
    byte[] nothing = {'{', '}'};
    return new Payload(nothing, 0, nothing.length, nothing.length, Fidelity.DAMAGED);
  }

  /**
   * A part of a body, not copied.
   *
   * @param body must not be changed afterwards
   * @param from included
   * @param to excluded
   */
  public static Payload slice(byte[] body, int from, int to) {
    if (from < 0 || to < from || body.length < to) {
      throw new IndexOutOfBoundsException(from + " to " + to + " of " + body.length);
    }
    return received(body, from, to);
  }

  /** The same bytes, and no others behind them. */
  public Payload detached() {
    return size() == body.length ? this : new Payload(bytes(), 0, size(), receivedSize, fidelity);
  }

  public Fidelity fidelity() {
    return fidelity;
  }

  /** How many bytes were received; more than {@link #size()} where a preview picture is not kept any more. */
  public int receivedSize() {
    return receivedSize;
  }

  /** A copy. */
  public byte[] bytes() {
    return Arrays.copyOfRange(body, from, to);
  }

  public int size() {
    return to - from;
  }

  /** The {@link ContentHash} of these bytes. */
  public long hash(long seed) {
    return ContentHash.of(body, from, to, seed);
  }

  /** As text; bytes that are no UTF-8 become U+FFFD. */
  public String text() {
    return new String(body, from, size(), StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Payload payload
        && Arrays.equals(body, from, to, payload.body, payload.from, payload.to);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + body[i];
    }
    return hash;
  }

  /** The size only: payloads hold message texts, which do not belong into logs. */
  @Override
  public String toString() {
    return "Payload[" + size() + " bytes]";
  }
}
