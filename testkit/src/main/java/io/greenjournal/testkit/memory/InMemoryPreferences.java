package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.Preferences;
import io.greenjournal.core.port.UserPreferences;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How people want the console to look, until the end of a test. Not thread-safe. */
public final class InMemoryPreferences implements UserPreferences {
  private final Map<Long, Preferences> chosen = new HashMap<>();

  @Override
  public Optional<Preferences> of(long user) {
    return Optional.ofNullable(chosen.get(user));
  }

  @Override
  public void keep(long user, Preferences preferences) {
    chosen.put(user, preferences);
  }
}
