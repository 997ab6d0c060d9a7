package io.greenjournal.web.shell;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of ours that are made at start, and the version that all of ours are asked for with: it changes
 * with their content, so browsers may keep them.
 */
@Singleton
final class Assets {
  private static final List<String> FILES = List.of(
      "img/marks.svg",
      "img/logo.svg",
      "img/sample.svg",
      "js/theme.js",
      "js/keys.js",
      "js/palette.js",
      "js/pulse.js",
      "js/suggest.js",
      "js/copy.js",
      "js/renew.js",
      "js/open.js",
      "js/hints.js",
      "js/zone.js",
      "js/zoom.js");

  private final String style = Stylesheet.whole("app.css");
  private final String styleRightToLeft = Stylesheet.whole("app.rtl.css");
  private final String icons;
  private final String version;

  Assets(IconSprite sprite) {
    icons = sprite.svg();
    version = digest();
  }

  String style() {
    return style;
  }

  String styleRightToLeft() {
    return styleRightToLeft;
  }

  String icons() {
    return icons;
  }

  String version() {
    return version;
  }

  private String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List.of(style, styleRightToLeft, icons)
          .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
      FILES.forEach(file -> digest.update(Resources.bytes("/public/" + file)));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
