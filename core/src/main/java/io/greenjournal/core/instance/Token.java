package io.greenjournal.core.instance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A secret: the {@code apiTokenInstance} of an instance, or any token of ours.
 *
 * <p>It is part of every URL of the vendor, so such a URL is a secret too. Never printed, compared in
 * constant time.
 */
public final class Token {
  private final String secret;

  private Token(String secret) {
    this.secret = secret;
  }

  /**
   * @param secret not blank
   * @throws IllegalArgumentException when blank, or with white space or a slash in it
   */
  public static Token of(String secret) {
    if (secret.isBlank()
        || secret.chars().anyMatch(c -> c <= ' ' || c == '/' || c == '?' || c == '#')) {
      throw new IllegalArgumentException("a token is not blank and has no spaces or slashes");
    }
    return new Token(secret);
  }

  /** The secret itself, for the one place that sends and the one that stores. */
  public String reveal() {
    return secret;
  }

  /** The last four characters, all that a page may show; empty for a token of 8 characters or less. */
  public String lastFour() {
    return secret.length() <= 8 ? "" : secret.substring(secret.length() - 4);
  }

  /** Compares in constant time. */
  public boolean matches(String other) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Token token && matches(token.secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
