package io.greenjournal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.Preferences;
import io.greenjournal.core.access.Shortcuts;
import io.greenjournal.core.access.Theme;
import io.greenjournal.core.port.UserPreferences;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every UserPreferences promises. */
public interface UserPreferencesContract {
  /** Of people who were never asked. */
  UserPreferences nobodyAsked();

  @Test
  default void who_was_never_asked_is_not_taken_for_one_who_chose_the_usual() {
    var preferences = nobodyAsked();

    preferences.keep(1, Preferences.DEFAULT);

    assertThat(preferences.of(1)).contains(Preferences.DEFAULT);
    assertThat(preferences.of(2)).isEmpty();
  }

  @Test
  default void what_was_chosen_last_is_kept_for_each_user_alone() {
    var preferences = nobodyAsked();
    var first = new Preferences(
        Optional.of("he"), Optional.of(ZoneId.of("Asia/Jerusalem")), Theme.DARK, Shortcuts.CHORDS);
    var other = new Preferences(
        Optional.empty(), Optional.of(ZoneId.of("Asia/Kolkata")), Theme.LIGHT, Shortcuts.OFF);

    preferences.keep(1, first);
    preferences.keep(0, other);
    assertThat(preferences.of(1)).contains(first);
    assertThat(preferences.of(0)).contains(other);

    preferences.keep(1, other);
    preferences.keep(0, first.in("ru"));
    assertThat(preferences.of(1)).contains(other);
    assertThat(preferences.of(0)).contains(first.in("ru"));
  }
}
