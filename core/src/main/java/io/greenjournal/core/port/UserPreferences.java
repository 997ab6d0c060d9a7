package io.greenjournal.core.port;

import io.greenjournal.core.access.Preferences;
import java.util.Optional;

/** How each person wants the console to look. */
public interface UserPreferences {
  /**
   * What a user chose; empty when they were never asked. A zone that this program does not know any more counts as not
   * chosen.
   *
   * @param user 0 for the owner of the demo
   */
  Optional<Preferences> of(long user);

  /** Keeps what a user chose in the place of what they chose before. */
  void keep(long user, Preferences preferences);
}
