package io.greenjournal.web.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Values as parts of an address. */
public final class UrlPart {
  private UrlPart() {}

  /** Everything but letters, digits and {@code -._~@:} in percent; fit for a path and for a parameter. */
  public static String of(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~")
        .replace("%40", "@")
        .replace("%3A", ":");
  }
}
