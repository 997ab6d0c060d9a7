package io.greenjournal.web.settings;

import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.OwnAccess;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Draws the page of what people choose for themselves. */
@Singleton
final class SettingsDrawer {
  private final OwnPreferences preferences;
  private final OwnAccess access;

  SettingsDrawer(OwnPreferences preferences, OwnAccess access) {
    this.preferences = preferences;
    this.access = access;
  }

  /** @param errors {@code old} and {@code fresh} to their sentences */
  SettingsView draw(
      HttpRequest<?> request, CurrentUser user, Map<String, String> errors, Times times) {
    return draw(preferences.draw(request, user, times), request, user, errors, times);
  }

  SettingsView draw(
      PreferencesView form,
      HttpRequest<?> request,
      CurrentUser user,
      Map<String, String> errors,
      Times times) {
    return new SettingsView(
        form,
        access.has(user) ? Optional.of(access(request, user, errors, times)) : Optional.empty());
  }

  private SettingsView.Access access(
      HttpRequest<?> request, CurrentUser user, Map<String, String> errors, Times times) {
    Words t = times.words();
    return new SettingsView.Access(
        user.name(),
        Field.secret("old", t.of("settings.password.old"))
            .withFill("current-password")
            .withError(errors.getOrDefault("old", "")),
        Field.secret("fresh", t.of("settings.password.fresh"))
            .withFill("new-password")
            .withHint(t.of("signin.setup.passwordHint"))
            .withError(errors.getOrDefault("fresh", "")),
        access.sessions(request, user).stream().map(one -> line(one, times)).toList());
  }

  private static SettingsView.Line line(OwnAccess.Open open, Times times) {
    return new SettingsView.Line(
        open.handle(),
        open.browser().isEmpty() ? times.words().of("settings.session.unknown") : open.browser(),
        times.at(open.began()),
        times.ago(open.seen()),
        open.current());
  }
}
