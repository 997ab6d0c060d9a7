package io.greenjournal.web.settings;

import io.greenjournal.core.access.Preferences;
import io.greenjournal.core.access.Shortcuts;
import io.greenjournal.core.access.Theme;
import io.greenjournal.web.shell.Choice;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.LanguageChoice;
import io.greenjournal.web.shell.Preferred;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows and keeps what a person prefers. The demo's language is that of each browser, since everybody is its owner.
 */
@Singleton
public final class OwnPreferences {
  private final Preferred preferred;
  private final ZoneList zones;

  OwnPreferences(Preferred preferred, ZoneList zones) {
    this.preferred = preferred;
    this.zones = zones;
  }

  /** Whether they were asked once. */
  public boolean wereAsked(CurrentUser user) {
    return user.id() == 0 || preferred.chosen(user).isPresent();
  }

  /** The form with what is chosen now. */
  public PreferencesView draw(HttpRequest<?> request, CurrentUser user, Times times) {
    Preferences now = now(user);
    Optional<String> language =
        user.id() > 0 ? now.language() : LanguageChoice.remembered(request).map(Language::tag);
    PreferencesForm form =
        PreferencesForm.of(new Preferences(language, now.zone(), now.theme(), now.shortcuts()));
    return draw(form, "", times);
  }

  /** The form with what was entered, and that there is no such zone. */
  public PreferencesView drawRefused(Map<String, String> fields, Times times) {
    return draw(PreferencesForm.of(fields), times.words().of("settings.error.zone"), times);
  }

  /**
   * Keeps what was entered.
   *
   * @return false when there is no such zone; then nothing is kept
   * @throws HttpStatusException 400 for values that the form does not offer
   */
  public boolean keep(CurrentUser user, Map<String, String> fields) {
    PreferencesForm form = PreferencesForm.of(fields);
    Optional<ZoneId> zone = zones.find(form.zone());
    if (zone.isEmpty() && !form.zone().isEmpty()) {
      return false;
    }
    Optional<String> language = form.language().equals(PreferencesForm.BROWSER) || user.id() == 0
        ? Optional.empty()
        : Optional.of(offered(Language.of(form.language())).tag());
    preferred.keep(
        user,
        new Preferences(
            language,
            zone,
            offered(Theme.of(form.theme())),
            offered(Shortcuts.of(form.shortcuts()))));
    return true;
  }

  /** Keeps that they were asked and want it as it is. */
  public void keepAsIs(CurrentUser user) {
    preferred.keep(user, now(user));
  }

  public void keepLanguage(CurrentUser user, String tag) {
    Language language = offered(Language.of(tag));
    if (user.id() > 0) {
      preferred.keep(user, now(user).in(language.tag()));
    }
  }

  /** Lets this browser greet in the same language after the sign-out. */
  public static <T> MutableHttpResponse<T> remembering(
      MutableHttpResponse<T> answer, Map<String, String> fields) {
    return answer.cookie(LanguageChoice.cookie(Language.of(fields.getOrDefault("language", ""))));
  }

  private Preferences now(CurrentUser user) {
    return preferred.chosen(user).orElse(Preferences.DEFAULT);
  }

  private static <T> T offered(Optional<T> value) {
    return value.orElseThrow(
        () -> new HttpStatusException(HttpStatus.BAD_REQUEST, "a value that is not offered"));
  }

  private PreferencesView draw(PreferencesForm form, String error, Times times) {
    Words t = times.words();
    List<Choice.Option> languages = new ArrayList<>();
    languages.add(
        new Choice.Option(PreferencesForm.BROWSER, t.of("settings.language.browser"), ""));
    Arrays.stream(Language.values())
        .forEach(l -> languages.add(new Choice.Option(l.tag(), l.ownName(), "")));
    return new PreferencesView(
        new Choice("language", t.of("settings.language"), form.language(), languages, "", ""),
        form.zone(),
        ZoneId.systemDefault().getId(),
        error,
        zones.all(times),
        new Choice(
            "theme",
            t.of("settings.theme"),
            form.theme(),
            Arrays.stream(Theme.values())
                .map(one -> new Choice.Option(one.word(), t.of("settings.theme." + one.word()), ""))
                .toList(),
            "",
            ""),
        new Choice(
            "shortcuts",
            t.of("settings.shortcuts"),
            form.shortcuts(),
            Arrays.stream(Shortcuts.values())
                .map(one -> new Choice.Option(
                    one.word(),
                    t.of("settings.shortcuts." + one.word()),
                    t.of("settings.shortcuts.rest." + one.word())))
                .toList(),
            "",
            ""));
  }
}
