package io.greenjournal.web.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set, by the same name on the command line, in the environment and in the file. */
enum Setting {
  PORT,
  BIND,
  DATA_DIR,
  KEY_FILE,
  INSTANCES("INSTANCES_FILE"),
  SYNC_INTERVAL,
  ADMIN_PASSWORD,
  ADMIN_PASSWORD_FILE,
  API_TOKEN,
  API_TOKEN_FILE,
  OUTBOUND_ALLOW_PRIVATE,
  OUTBOUND_HOSTS,
  THUMBNAILS;

  static final String PREFIX = "GREEN_JOURNAL_";

  private final String variable;

  Setting() {
    this.variable = PREFIX + name();
  }

  Setting(String variable) {
    this.variable = PREFIX + variable;
  }

  /** Such as {@code sync-interval}: the key of the file, and the option without its dashes. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The environment variable. */
  String variable() {
    return variable;
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }
}
