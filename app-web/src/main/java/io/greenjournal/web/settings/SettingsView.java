package io.greenjournal.web.settings;

import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Moment;
import java.util.List;
import java.util.Optional;

/**
 * What views/settings/settings.html shows.
 *
 * @param access password and sessions; empty for the owner of the demo, who has none
 */
record SettingsView(PreferencesView preferences, Optional<Access> access) {
  /** @param name of the user, for what keeps passwords */
  record Access(String name, Field old, Field fresh, List<Line> sessions) {}

  /** @param current whether it is the one that looks */
  record Line(String handle, String browser, Moment began, Moment seen, boolean current) {}
}
