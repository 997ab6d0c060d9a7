package io.greenjournal.web.settings;

import io.greenjournal.core.access.Preferences;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * What was entered about language, zone, theme and keys, as it was entered.
 *
 * @param language a tag, or {@code browser} for what the browser asks for
 * @param zone {@code ""} for that of the server
 */
record PreferencesForm(String language, String zone, String theme, String shortcuts) {
  static final String BROWSER = "browser";

  private static final Set<String> FIELDS =
      Set.of("language", "zone", "theme", "shortcuts", "act", "csrfToken");

  /** @throws HttpStatusException 400 for a field that no form of ours has */
  static PreferencesForm of(Map<String, String> fields) {
    if (!FIELDS.containsAll(fields.keySet())) {
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, "an unknown field");
    }
    return new PreferencesForm(
        fields.getOrDefault("language", BROWSER),
        fields.getOrDefault("zone", "").strip(),
        fields.getOrDefault("theme", "auto"),
        fields.getOrDefault("shortcuts", "all"));
  }

  static PreferencesForm of(Preferences chosen) {
    return new PreferencesForm(
        chosen.language().orElse(BROWSER),
        chosen.zone().map(ZoneId::getId).orElse(""),
        chosen.theme().word(),
        chosen.shortcuts().word());
  }
}
