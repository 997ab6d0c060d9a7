package io.greenjournal.web.settings;

import io.greenjournal.web.shell.Choice;
import java.util.List;

/**
 * The form of language, zone, theme and keys: {@code views/settings/preferences.html}.
 *
 * @param zone what was entered
 * @param server the zone that is shown where none is entered
 * @param error one sentence about the zone, or {@code ""}
 */
public record PreferencesView(
    Choice language,
    String zone,
    String server,
    String error,
    List<ZoneList.Zone> zones,
    Choice theme,
    Choice shortcuts) {}
