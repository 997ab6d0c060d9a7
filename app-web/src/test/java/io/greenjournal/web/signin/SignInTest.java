package io.greenjournal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
  private static final String PASSWORD = "seven quiet herons by the lake";

  @TempDir
  Path dir;

  private final MovableClock clock = new MovableClock();
  private Console console;
  private Browser browser;

  @BeforeEach
  void start() {
    console = Console.start(Settings.in(dir).withAdminPassword(PASSWORD), clock);
    browser = new Browser(console);
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void a_visitor_is_led_to_the_login_page_and_on_to_the_page_asked_for() {
    HttpResponse<String> led = browser.get("messages/1?x=%2F1");
    assertThat(led.statusCode()).isEqualTo(303);
    assertThat(location(led)).isEqualTo("/login?next=%2Fmessages%2F1%3Fx%3D%252F1");

    String page = browser.get("login?next=%2Fmessages%2F1").body();
    HttpResponse<String> in = browser.post("login", page, fields(PASSWORD, "/messages/1"));

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(location(in)).isEqualTo("/messages/1");
  }

  @Test
  void a_page_of_somebody_else_is_not_led_to() {
    for (String next : new String[] {
      "//evil.example",
      "https://evil.example",
      "/\\evil.example",
      "/a\nb",
      "evil",
      "/%0d\u0000",
      "/%",
      "/a%2",
      "/a%zz?x=%4"
    }) {
      assertThat(NextPage.of(next)).as(next).isEqualTo("/");
    }
    assertThat(NextPage.of("/journal?chat=1%40c.us&q=a+b"))
        .isEqualTo("/journal?chat=1%40c.us&q=a+b");
  }

  @Test
  void a_broken_page_to_go_on_to_does_not_spoil_the_sign_in() {
    HttpResponse<String> in =
        browser.post("login", browser.get("login").body(), fields(PASSWORD, "/100%"));

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(location(in)).as("where there is something to do").isEqualTo("/start");
  }

  @Test
  void behind_https_the_session_is_bound_to_the_host_and_an_opaque_origin_is_refused() {
    String page = browser.get("login").body();
    String token = page.replaceFirst("(?s).*name=\"csrfToken\" value=\"([^\"]+)\".*", "$1");
    String body = Browser.form(fields(PASSWORD, "/")) + "&csrfToken=" + token;

    assertThat(browser.post("login", body, "null").statusCode()).isEqualTo(403);
    assertThat(browser
            .post("login", body, browser.origin().replace("http:", "https:"))
            .headers()
            .allValues("Set-Cookie"))
        .anyMatch(c -> c.startsWith("__Host-gj-session=") && c.contains("Secure"));
  }

  @Test
  void the_session_cookie_is_closed_to_scripts_and_its_secret_is_not_kept() {
    HttpResponse<String> in = signIn(PASSWORD);

    String cookie = in.headers().allValues("Set-Cookie").stream()
        .filter(c -> c.startsWith("gj-session="))
        .findFirst()
        .orElseThrow();
    assertThat(cookie).contains("HTTPOnly").contains("SameSite=Lax").contains("Path=/");
    String secret = browser.cookie("gj-session").orElseThrow();
    assertThat(console.bean(io.greenjournal.core.port.SessionStore.class).find(secret))
        .isEmpty();
    assertThat(
            console.bean(io.greenjournal.core.port.SessionStore.class).find(Secrets.hash(secret)))
        .isPresent();
  }

  @Test
  void a_new_secret_comes_with_every_login() {
    signIn(PASSWORD);
    String first = browser.cookie("gj-session").orElseThrow();
    console.bean(Sessions.class).end(first);

    signIn(PASSWORD);

    assertThat(browser.cookie("gj-session")).isPresent().get().isNotEqualTo(first);
  }

  @Test
  void a_wrong_password_and_an_unknown_user_look_the_same() {
    String wrong = signIn("not the password at all").body();
    String unknown = browser
        .post("login", browser.get("login").body(), Map.of("name", "admin2", "password", "x"))
        .body()
        .replace("admin2", "admin");

    assertThat(withoutToken(unknown)).isEqualTo(withoutToken(wrong)).contains("is wrong");
    assertThat(browser.cookie("gj-session")).isEmpty();
  }

  @Test
  void signing_out_ends_the_session_at_once() {
    signIn(PASSWORD);
    String secret = browser.cookie("gj-session").orElseThrow();
    assertThat(isSignedIn()).isTrue();
    String page = browser.get("no/such/page").body();

    browser.post("logout", page, Map.of());

    assertThat(console.bean(Sessions.class).find(secret)).isEmpty();
    assertThat(isSignedIn()).isFalse();
  }

  @Test
  void half_an_hour_of_rest_or_half_a_day_in_all_end_a_session() {
    signIn(PASSWORD);
    clock.move(Sessions.IDLE.minusSeconds(1));
    assertThat(isSignedIn()).isTrue();
    clock.move(Sessions.IDLE);
    assertThat(isSignedIn()).isFalse();

    signIn(PASSWORD);
    for (int i = 0; i < 35; i++) {
      clock.move(Duration.ofMinutes(20));
      assertThat(isSignedIn()).as("after %d times 20 minutes", i + 1).isTrue();
    }
    clock.move(Duration.ofMinutes(20));
    assertThat(isSignedIn()).isFalse();
  }

  @Test
  void a_guesser_waits_longer_and_longer_and_nobody_is_locked_out() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("wrong " + i).statusCode()).isEqualTo(422);
    }
    assertThat(signIn(PASSWORD).statusCode()).as("right, but too soon").isEqualTo(422);

    clock.move(Duration.ofSeconds(1));
    assertThat(signIn("wrong again").statusCode()).isEqualTo(422);
    clock.move(Duration.ofSeconds(1));
    assertThat(signIn(PASSWORD).statusCode()).as("two seconds now").isEqualTo(422);
    clock.move(Duration.ofSeconds(1));
    assertThat(signIn(PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void an_address_that_guesses_names_is_refused_for_a_while() {
    SignInThrottle throttle = console.bean(SignInThrottle.class);
    for (int i = 0; i < 20; i++) {
      throttle.failed("name" + i, "192.0.2.1");
    }

    assertThat(throttle.refuses("someone", "192.0.2.1")).isTrue();
    assertThat(throttle.refuses("someone", "192.0.2.2")).isFalse();
    clock.move(Duration.ofMinutes(5).plusMillis(1));
    assertThat(throttle.refuses("someone", "192.0.2.1")).isFalse();
  }

  @Test
  void a_form_of_another_site_or_without_our_token_changes_nothing() {
    signIn(PASSWORD);
    String page = browser.get("no/such/page").body();
    String token = page.replaceFirst("(?s).*name=\"csrfToken\" value=\"([^\"]+)\".*", "$1");
    Browser stranger = new Browser(console);
    String foreign = stranger
        .get("login")
        .body()
        .replaceFirst("(?s).*name=\"csrfToken\" value=\"([^\"]+)\".*", "$1");

    assertThat(
            browser.post("logout", "csrfToken=" + token, "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(browser.post("logout", "csrfToken=" + foreign, browser.origin()).statusCode())
        .isEqualTo(403);
    assertThat(browser.post("logout", "", browser.origin()).statusCode()).isEqualTo(403);
    assertThat(browser
            .send(browser
                .request("logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("csrfToken=" + token)))
            .statusCode())
        .as("neither Origin nor Sec-Fetch-Site")
        .isEqualTo(403);
    assertThat(isSignedIn()).isTrue();
    assertThat(browser.post("logout", "csrfToken=" + token, browser.origin()).statusCode())
        .isEqualTo(303);
  }

  private HttpResponse<String> signIn(String password) {
    return browser.post("login", browser.get("login").body(), fields(password, "/"));
  }

  private static Map<String, String> fields(String password, String next) {
    return Map.of("name", "admin", "password", password, "next", next);
  }

  private boolean isSignedIn() {
    return browser.get("no/such/page").statusCode() == 404;
  }

  private static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private static String withoutToken(String page) {
    return page.replaceAll("name=\"csrfToken\" value=\"[^\"]+\"", "");
  }
}
