package io.greenjournal.testkit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of the shape {@code [/v3]/waInstance{id}/{method}/{token}}, or {@code /partner/{method}/{token}} without
 * an instance, taken apart.
 */
record CallPath(boolean isPartner, boolean v3, String instance, String method, String token) {
  private static final Pattern SHAPE =
      Pattern.compile("(/v3)?/waInstance([^/]*)/([A-Za-z]+)(?:/([^/]*))?");

  private static final Pattern PARTNER = Pattern.compile("/partner/([A-Za-z]+)/([^/]+)");

  /** Empty for every other path: the vendor's front server knows nothing about it. */
  static Optional<CallPath> of(String path) {
    Matcher partner = PARTNER.matcher(path);
    if (partner.matches()) {
      return Optional.of(
          new CallPath(true, false, "", canonical(partner.group(1)), partner.group(2)));
    }
    Matcher match = SHAPE.matcher(path);
    if (!match.matches()) {
      return Optional.empty();
    }
    String token = match.group(4) == null ? "" : match.group(4);
    return Optional.of(new CallPath(
        false, match.group(1) != null, match.group(2), canonical(match.group(3)), token));
  }

  /** The path without the secret; anything of another shape may hold one too and is cut. */
  static String redacted(String path) {
    return path.replaceFirst("(/(?:waInstance[^/]*|partner)/[^/]+/)[^/]+.*", "$1***");
  }

  /** Both capitals work at the vendor: {@code GetSettings} is {@code getSettings}. */
  private static String canonical(String method) {
    return method.substring(0, 1).toLowerCase(Locale.ROOT) + method.substring(1);
  }
}
