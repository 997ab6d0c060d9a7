package io.greenjournal.web.command;

import io.greenjournal.core.instance.Token;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes settings of the given values, and says which values are allowed where one is not. */
final class SettingsReader {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(s|m|h)");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");
  static final String PORTS = "a number from 0 to 65535";
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Given given;
  private final Path directory;

  SettingsReader(Given given, Path directory) {
    this.given = given;
    this.directory = directory;
  }

  Settings read() {
    return new Settings(
        read(Setting.PORT, SettingsReader::port, PORTS).orElse(Settings.DEFAULT_PORT),
        read(Setting.BIND, SettingsReader::address, "an IP address or host name")
            .orElse(Settings.LOOPBACK),
        read(Setting.DATA_DIR, this::path, "a path")
            .orElse(directory.resolve("green-journal-data")),
        read(Setting.KEY_FILE, this::path, "a path"),
        read(Setting.INSTANCES, this::path, "a path"),
        read(
                Setting.SYNC_INTERVAL,
                SettingsReader::interval,
                "a duration from 1s to 24h such as 60s, 5m or 1h")
            .orElse(Settings.DEFAULT_SYNC_INTERVAL),
        given.secret(Setting.ADMIN_PASSWORD, Setting.ADMIN_PASSWORD_FILE),
        given.secret(Setting.API_TOKEN, Setting.API_TOKEN_FILE).map(SettingsReader::apiToken),
        new Outbound(
            read(Setting.OUTBOUND_ALLOW_PRIVATE, SettingsReader::yesOrNo, "true or false")
                .orElse(false),
            read(
                    Setting.OUTBOUND_HOSTS,
                    SettingsReader::hosts,
                    "hosts such as a.example,b.example:8443")
                .orElse(Set.of())),
        read(Setting.THUMBNAILS, Thumbnails::parse, Thumbnails.ALLOWED).orElse(Thumbnails.KEPT),
        false);
  }

  private <T> Optional<T> read(Setting setting, Function<String, T> parse, String allowed) {
    return given.value(setting).map(value -> orRefuse(value, parse, allowed));
  }

  static <T> T orRefuse(Given.Value value, Function<String, T> parse, String allowed) {
    try {
      return parse.apply(value.text());
    } catch (IllegalArgumentException e) {
      throw value.refused(allowed);
    }
  }

  static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException();
    }
    return port;
  }

  static int numberTo(String text, int most) {
    int number = Integer.parseInt(text);
    if (number < 1 || number > most) {
      throw new IllegalArgumentException();
    }
    return number;
  }

  private static String address(String text) {
    if (!text.matches("[0-9A-Za-z.:_-]+")) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private Path path(String text) {
    if (text.isBlank()) {
      throw new InvalidPathException(text, "blank");
    }
    return directory.resolve(text);
  }

  static Duration interval(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException();
    }
    long count = Long.parseLong(matcher.group(1));
    Duration interval = switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      default -> Duration.ofHours(count);
    };
    if (interval.isZero() || interval.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException();
    }
    return interval;
  }

  private static Set<String> hosts(String text) {
    Set<String> hosts =
        Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    if (!hosts.stream().allMatch(host -> HOST.matcher(host).matches())) {
      throw new IllegalArgumentException();
    }
    return hosts;
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static Token apiToken(String text) {
    try {
      return Token.of(text);
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          StartRefused.CONFIG,
          Setting.API_TOKEN.variable() + " must not be blank or hold spaces, '/', '?' or '#'.");
    }
  }
}
