package io.greenjournal.adapter.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils bytes as bad lines, bad proxies and bad people do. */
final class Mutations {
  /** What readers of JSON stumble over. */
  private static final List<String> PIECES = List.of(
      ",",
      ",,",
      "[",
      "]",
      "{",
      "}",
      "\"",
      "\\",
      ":",
      "null",
      "true",
      "-",
      "1e999",
      "0x1",
      "NaN",
      "9".repeat(120),
      "1e99999999",
      "{\"a\":".repeat(70),
      "[".repeat(300),
      "]".repeat(70),
      "//",
      "/*",
      "*/",
      "\\ud83d",
      "\\u00",
      "\u0000",
      "\ufeff",
      "\u2028",
      "\n",
      "{}",
      "[]",
      "\"\"",
      "{\"idMessage\":\"X\",\"timestamp\":1,\"typeMessage\":\"textMessage\"}",
      "\"timestamp\":",
      "\"idMessage\":\"",
      "\"typeMessage\":{",
      "\"quotedMessage\":{",
      "<html>");

  private final Random random;

  Mutations(Random random) {
    this.random = random;
  }

  /** The same with one to eight mutations. */
  byte[] spoiled(byte[] body) {
    byte[] spoiled = body;
    for (int left = 1 + random.nextInt(8); left > 0 && spoiled.length > 1; left--) {
      spoiled = switch (random.nextInt(7)) {
        case 0 -> flipped(spoiled);
        case 1 -> random.nextInt(4) == 0 ? Arrays.copyOf(spoiled, at(spoiled)) : flipped(spoiled);
        case 2 -> inserted(spoiled, piece());
        case 3 -> inserted(spoiled, bytes(1 + random.nextInt(4)));
        case 4 -> doubledComma(spoiled);
        case 5 -> moved(spoiled);
        default -> without(spoiled);
      };
    }
    return spoiled;
  }

  /** One byte replaced, by anything but what begins a comment. */
  byte[] flipped(byte[] body) {
    byte[] flipped = body.clone();
    byte value = (byte) random.nextInt(256);
    flipped[at(body)] = value == '/' || value == '*' ? (byte) '"' : value;
    return flipped;
  }

  /** A list of nothing but pieces. */
  byte[] jumble() {
    StringBuilder text = new StringBuilder("[");
    for (int left = random.nextInt(60); left > 0; left--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same few pieces again and again. */
  byte[] litany() {
    String verse =
        PIECES.get(random.nextInt(PIECES.size())) + PIECES.get(random.nextInt(PIECES.size()));
    return ("[" + verse.repeat(1 + random.nextInt(60_000 / verse.length())))
        .getBytes(StandardCharsets.UTF_8);
  }

  private int at(byte[] body) {
    return 1 + random.nextInt(body.length - 1);
  }

  private byte[] piece() {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] doubledComma(byte[] body) {
    int at = at(body);
    while (at < body.length - 1 && body[at] != ',') {
      at++;
    }
    return spliced(body, at, at, new byte[] {','});
  }

  private byte[] inserted(byte[] body, byte[] piece) {
    int at = at(body);
    return spliced(body, at, at, piece);
  }

  private byte[] moved(byte[] body) {
    int from = at(body);
    byte[] part =
        Arrays.copyOfRange(body, from, Math.min(body.length, from + 1 + random.nextInt(200)));
    return inserted(body, part);
  }

  private byte[] without(byte[] body) {
    int from = at(body);
    return spliced(body, from, Math.min(body.length, from + 1 + random.nextInt(20)), new byte[0]);
  }

  private static byte[] spliced(byte[] body, int from, int to, byte[] piece) {
    byte[] spliced = new byte[body.length - (to - from) + piece.length];
    System.arraycopy(body, 0, spliced, 0, from);
    System.arraycopy(piece, 0, spliced, from, piece.length);
    System.arraycopy(body, to, spliced, from + piece.length, body.length - to);
    return spliced;
  }
}
