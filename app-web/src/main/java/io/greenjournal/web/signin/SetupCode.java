package io.greenjournal.web.signin;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/** The code that shows that whoever sets up the console can read its log. Lives as long as this start. */
@Singleton
final class SetupCode {
  /** Without signs that look alike. */
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int LENGTH = 12;

  private final String code = new SecureRandom()
      .ints(LENGTH, 0, SIGNS.length())
      .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
      .collect(Collectors.joining());

  /** In groups of four. */
  String printed() {
    return code.replaceAll("(.{4})(?!$)", "$1-");
  }

  boolean matches(String typed) {
    String plain = typed.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    return Secrets.same(code, plain);
  }
}
