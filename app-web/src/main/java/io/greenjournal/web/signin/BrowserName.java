package io.greenjournal.web.signin;

import java.util.List;
import java.util.Optional;

/** Which browser on which system, in our own words: what a browser says of itself is never kept. */
final class BrowserName {
  private record Mark(String sign, String name) {}

  /** The first that fits counts: most browsers claim to be their elders too. */
  private static final List<Mark> BROWSERS = List.of(
      new Mark("Edg", "Edge"),
      new Mark("OPR/", "Opera"),
      new Mark("YaBrowser/", "Yandex Browser"),
      new Mark("SamsungBrowser/", "Samsung Internet"),
      new Mark("Firefox/", "Firefox"),
      new Mark("FxiOS/", "Firefox"),
      new Mark("CriOS/", "Chrome"),
      new Mark("Chrome/", "Chrome"),
      new Mark("Safari/", "Safari"));

  private static final List<Mark> SYSTEMS = List.of(
      new Mark("Android", "Android"),
      new Mark("iPhone", "iPhone"),
      new Mark("iPad", "iPad"),
      new Mark("CrOS", "ChromeOS"),
      new Mark("Windows", "Windows"),
      new Mark("Mac OS X", "macOS"),
      new Mark("Linux", "Linux"));

  private BrowserName() {}

  /** {@code ""} when nothing of it is known. */
  static String of(Optional<String> userAgent) {
    String told = userAgent.orElse("");
    String browser = first(BROWSERS, told);
    String system = first(SYSTEMS, told);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
  }

  private static String first(List<Mark> marks, String told) {
    return marks.stream()
        .filter(mark -> told.contains(mark.sign()))
        .map(Mark::name)
        .findFirst()
        .orElse("");
  }
}
