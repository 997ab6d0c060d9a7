package io.greenjournal.adapter.http.body;

import com.fasterxml.jackson.databind.node.TextNode;
import io.greenjournal.core.journal.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Single records on a tape. */
public final class Tapes {
  private Tapes() {}

  /**
   * A record read tolerantly, bytes that are no UTF-8 replaced. What is no object becomes the only field,
   * without a name, of one; what is no JSON at all becomes its text.
   */
  public static Tape of(Payload payload) {
    Tape tape = new Tape();
    byte[] bytes = payload.bytes();
    boolean isRead = fill(tape, Json.TOLERANT, bytes) || fill(tape, Json.TOLERANT, repaired(bytes));
    if (isRead && tape.is(0, Tape.Kind.OBJECT)) {
      return tape;
    }
    String text = payload.text();
    boolean isWrapped = isRead && fill(tape, Json.TOLERANT, wrapped(text));
    if (!isWrapped && !fill(tape, Json.TOLERANT, wrapped(new TextNode(text).toString()))) {
      throw new IllegalStateException("a quoted text is JSON");
    }
    return tape;
  }

  /** The line break ends a comment. */
  private static byte[] wrapped(String json) {
    return ("{\"\":" + json + "\n}").getBytes(StandardCharsets.UTF_8);
  }

  /** False if these bytes are anything else than one value. */
  static boolean fill(Tape tape, Utf8Json json, byte[] bytes) {
    try (TextSkipper parser = json.createParser(bytes)) {
      parser.nextToken();
      tape.fill(parser, bytes, 0);
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  /** Bytes that are no UTF-8 replaced. */
  static byte[] repaired(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
  }
}
