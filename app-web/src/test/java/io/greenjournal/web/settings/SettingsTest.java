package io.greenjournal.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.Preferences;
import io.greenjournal.core.access.Shortcuts;
import io.greenjournal.core.access.Theme;
import io.greenjournal.core.port.UserPreferences;
import io.greenjournal.core.port.UserStore;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final String PASSWORD = "seven quiet herons by the lake";
  private static final String ANOTHER = "nine loud magpies on a barn roof";

  @TempDir
  Path dir;

  private final MovableClock clock = new MovableClock();
  private Console console;
  private Browser browser;

  @BeforeEach
  void start() {
    console = Console.start(Settings.in(dir).withAdminPassword(PASSWORD), clock);
    browser = signedIn(PASSWORD);
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void what_was_chosen_is_kept_for_the_person_and_shows_in_every_browser() {
    HttpResponse<String> saved = keep("he", "asia/jerusalem", "dark", "off");

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(chosen())
        .contains(new Preferences(
            Optional.of("he"),
            Optional.of(ZoneId.of("Asia/Jerusalem")),
            Theme.DARK,
            Shortcuts.OFF));
    assertThat(signedIn(PASSWORD).get("/settings").body())
        .contains("lang=\"he\"", "dir=\"rtl\"", "data-theme=\"dark\"", "data-bs-theme=\"dark\"")
        .contains("data-keys=\"off\"", "value=\"Asia/Jerusalem\"");
  }

  @Test
  void looking_at_a_page_in_another_language_changes_nothing() {
    keep("he", "", "auto", "all");

    assertThat(browser.get("/settings?lang=ru").body()).contains("lang=\"ru\"");
    assertThat(browser.get("/settings").body()).contains("lang=\"he\"");
  }

  @Test
  void the_menu_of_languages_keeps_the_choice_and_leads_back() {
    HttpResponse<String> led =
        post("/settings/language", Map.of("language", "ru", "back", "/chats?q=a"));

    assertThat(led.headers().firstValue("Location")).hasValue("/chats?q=a");
    assertThat(chosen()).contains(Preferences.DEFAULT.in("ru"));
    assertThat(browser.get("/chats").body()).contains("lang=\"ru\"");
    assertThat(post("/settings/language", Map.of("language", "ru", "back", "//evil.example"))
            .headers()
            .firstValue("Location"))
        .hasValue("/");
    assertThat(post("/settings/language", Map.of("language", "xx")).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"Asia/Calcutta, Asia/Kolkata", "America/New York, America/New_York", "utc, UTC"})
  void a_zone_is_known_by_its_older_name_too(String typed, String kept) {
    keep("browser", typed, "auto", "all");

    assertThat(chosen().orElseThrow().zone()).contains(ZoneId.of(kept));
  }

  @Test
  void a_zone_that_there_is_not_comes_back_at_its_field() {
    HttpResponse<String> refused = keep("he", "Atlantis/Capital", "dark", "all");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("id=\"zone-error\"", "value=\"Atlantis/Capital\"")
        .containsPattern("value=\"dark\"[^>]*checked");
    assertThat(chosen()).isEmpty();
  }

  @Test
  void zones_are_called_as_in_the_language_and_tell_their_offset() {
    keep("he", "Asia/Kolkata", "auto", "all");

    assertThat(browser.get("/settings").body())
        .contains("value=\"Asia/Jerusalem\">ירושלים, UTC+02:00<")
        .contains("value=\"Asia/Kolkata\">")
        .contains("UTC+05:30<");
  }

  @Test
  void another_password_ends_all_other_sessions_and_is_told_to_the_audit() {
    Browser elsewhere = signedIn(PASSWORD);

    assertThat(change("not the present one", ANOTHER).body()).contains("id=\"old-error\"");
    assertThat(change(PASSWORD, "password1234").body()).contains("too easy to guess");
    assertThat(change(PASSWORD, PASSWORD).body()).contains("you have already");
    assertThat(isSignedIn(elsewhere)).isTrue();
    String before = browser.cookie("gj-session").orElseThrow();

    HttpResponse<String> changed = change(PASSWORD, ANOTHER);

    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(browser.cookie("gj-session")).isPresent().get().isNotEqualTo(before);
    assertThat(isSignedIn(browser)).isTrue();
    assertThat(isSignedIn(elsewhere)).isFalse();
    assertThat(isSignedIn(signedIn(PASSWORD))).isFalse();
    assertThat(isSignedIn(signedIn(ANOTHER))).isTrue();
    assertThat(browser.get("/audit").body()).contains("Changed their password");
    assertThat(browser.get("/settings").body()).doesNotContain(ANOTHER, PASSWORD);
  }

  @Test
  void sessions_are_seen_and_ended_one_by_one_or_all_at_once() {
    Browser firefox = new Browser(console);
    firefox.send(firefox
        .request("login")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", firefox.origin())
        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0 <b>")
        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
            Browser.form(Map.of("name", "admin", "password", PASSWORD)) + "&csrfToken="
                + firefox
                    .get("login")
                    .body()
                    .replaceFirst("(?s).*name=\"csrfToken\" value=\"([^\"]+)\".*", "$1"))));
    clock.move(Duration.ofMinutes(2));
    String page = browser.get("/settings").body();
    assertThat(page).contains("Firefox, Linux", "this browser").doesNotContain("rv:140");
    String handle = page.replaceFirst("(?s).*name=\"session\" value=\"([^\"]+)\".*", "$1");

    assertThat(browser
            .post("/settings/sessions/end", page, Map.of("session", handle))
            .statusCode())
        .isEqualTo(303);

    assertThat(isSignedIn(firefox)).isFalse();
    assertThat(isSignedIn(browser)).isTrue();
    Browser third = signedIn(PASSWORD);
    HttpResponse<String> out = post("/settings/sessions/end-all", Map.of());
    assertThat(out.headers().firstValue("Location")).hasValue("/login");
    assertThat(isSignedIn(browser)).isFalse();
    assertThat(isSignedIn(third)).isFalse();
    assertThat(signedIn(PASSWORD).get("/audit").body()).contains("Ended sessions of their own");
  }

  private HttpResponse<String> keep(String language, String zone, String theme, String keys) {
    return post(
        "/settings/preferences",
        Map.of("language", language, "zone", zone, "theme", theme, "shortcuts", keys));
  }

  private HttpResponse<String> change(String old, String fresh) {
    return post("/settings/password", Map.of("old", old, "fresh", fresh));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    return browser.post(path, browser.get("/settings").body(), fields);
  }

  private Optional<Preferences> chosen() {
    long admin = console.bean(UserStore.class).byName("admin").orElseThrow().id();
    return console.bean(UserPreferences.class).of(admin);
  }

  private Browser signedIn(String password) {
    Browser made = new Browser(console);
    made.post("login", made.get("login").body(), Map.of("name", "admin", "password", password));
    return made;
  }

  private static boolean isSignedIn(Browser one) {
    return one.get("no/such/page").statusCode() == 404;
  }
}
