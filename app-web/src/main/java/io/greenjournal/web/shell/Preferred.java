package io.greenjournal.web.shell;

import io.greenjournal.core.access.Preferences;
import io.greenjournal.core.port.UserPreferences;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the person behind a request prefers. Remembered as well, since every page asks. */
@Singleton
public final class Preferred {
  private final UserPreferences store;
  private final Map<Long, Optional<Preferences>> known = new ConcurrentHashMap<>();

  Preferred(UserPreferences store) {
    this.store = store;
  }

  /** Empty when they were never asked. */
  public Optional<Preferences> chosen(CurrentUser user) {
    return known.computeIfAbsent(user.id(), store::of);
  }

  /** Those of nobody in particular where nobody is signed in. */
  public Preferences of(HttpRequest<?> request) {
    return CurrentUser.of(request).flatMap(this::chosen).orElse(Preferences.DEFAULT);
  }

  public void keep(CurrentUser user, Preferences preferences) {
    store.keep(user.id(), preferences);
    known.put(user.id(), Optional.of(preferences));
  }
}
