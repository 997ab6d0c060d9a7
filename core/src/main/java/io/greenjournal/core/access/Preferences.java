package io.greenjournal.core.access;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How a person wants the console to look.
 *
 * @param language tag of a language, such as {@code he}; empty for what the browser asks for
 * @param zone whose clocks and calendar are shown; empty for the zone of the server
 */
public record Preferences(
    Optional<String> language, Optional<ZoneId> zone, Theme theme, Shortcuts shortcuts) {
  /** Of somebody who has not chosen anything. */
  public static final Preferences DEFAULT =
      new Preferences(Optional.empty(), Optional.empty(), Theme.AUTO, Shortcuts.ALL);

  /** The same in another language. */
  public Preferences in(String tag) {
    return new Preferences(Optional.of(tag), zone, theme, shortcuts);
  }
}
