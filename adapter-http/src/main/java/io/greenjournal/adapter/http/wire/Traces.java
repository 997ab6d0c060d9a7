package io.greenjournal.adapter.http.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what tells of a secret: all of it or a telling part, in upper or lower case, escaped as in URLs, JSON
 * or HTML, or within a text that is base64.
 */
final class Traces {
  /** So much of a secret, or more, tells too much. */
  private static final int TELLING = 12;

  private static final Pattern ESCAPED = Pattern.compile(
      "(?:%|\\\\u00)([0-7][0-9a-f])|&#x0{0,4}([0-7][0-9a-f]);|&#0{0,4}([0-9]{2,3});",
      Pattern.CASE_INSENSITIVE);

  private final List<String> shapes;

  Traces(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    shapes = Stream.concat(
            Stream.of(secret), IntStream.range(0, 3).mapToObj(shift -> base64(bytes, shift)))
        .toList();
  }

  /** As it looks when so many bytes come before it; what those bytes change is left away. */
  private static String base64(byte[] secret, int shift) {
    byte[] shifted = new byte[shift + secret.length];
    System.arraycopy(secret, 0, shifted, shift, secret.length);
    String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    return text.substring(shift == 0 ? 0 : shift + 1);
  }

  /** The text with every escape undone and stars where a part of the secret stood. */
  String hide(String text) {
    String plain = unescaped(text);
    BitSet telling = new BitSet(plain.length());
    shapes.forEach(shape -> mark(plain, shape, telling));
    StringBuilder hidden = new StringBuilder(plain.length());
    int at = 0;
    while (at < plain.length()) {
      if (telling.get(at)) {
        hidden.append("***");
        at = telling.nextClearBit(at);
      } else {
        hidden.append(plain.charAt(at++));
      }
    }
    return hidden.toString();
  }

  private static void mark(String text, String shape, BitSet telling) {
    int least = Math.min(TELLING, shape.length());
    for (int at = 0; at + least <= text.length(); at++) {
      for (int from = 0; from + least <= shape.length(); from++) {
        if (text.regionMatches(true, at, shape, from, least)) {
          telling.set(at, at + least);
        }
      }
    }
  }

  /** Texts may be escaped more than once; each round makes them shorter. */
  private static String unescaped(String text) {
    String before;
    String after = text;
    do {
      before = after;
      after = ESCAPED.matcher(before).replaceAll(Traces::character);
    } while (!after.equals(before));
    return after;
  }

  private static String character(MatchResult escape) {
    int code = escape.group(3) != null
        ? Integer.parseInt(escape.group(3))
        : Integer.parseInt(escape.group(1) != null ? escape.group(1) : escape.group(2), 16);
    return Matcher.quoteReplacement(code < 128 ? Character.toString(code) : escape.group());
  }
}
