package io.greenjournal.adapter.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text that must be found nowhere, and how it could be spelled. */
final class Canary {
  /** So much of it, or more, tells too much. */
  private static final int TELLING = 12;

  private final Set<String> exact = new TreeSet<>();
  private final Set<String> inAnyCase = new TreeSet<>();

  Canary(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String end = secret.substring(TELLING);
    String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    inAnyCase.addAll(List.of(
        lower(secret),
        lower(secret.substring(0, TELLING)),
        lower(end.substring(0, TELLING)),
        lower(encoded),
        lower(encoded.replace("+", "%20")),
        HexFormat.of().formatHex(bytes, 0, TELLING),
        percents(Arrays.copyOf(bytes, TELLING))));
    for (int shift = 0; shift < 3; shift++) {
      exact.add(base64(bytes, shift));
    }
  }

  /** How it looks within a longer text that is base64 as a whole: without the ends that neighbours share. */
  private static String base64(byte[] bytes, int shift) {
    byte[] shifted = new byte[shift + 2 * TELLING];
    System.arraycopy(bytes, 0, shifted, shift, 2 * TELLING);
    String text = Base64.getEncoder().encodeToString(shifted);
    return text.substring(4, 4 + TELLING);
  }

  private static String percents(byte[] bytes) {
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> "%" + HexFormat.of().toHexDigits(bytes[i]))
        .collect(Collectors.joining());
  }

  boolean isIn(String text) {
    String anyCase = lower(text);
    return exact.stream().anyMatch(text::contains)
        || inAnyCase.stream().anyMatch(anyCase::contains);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
