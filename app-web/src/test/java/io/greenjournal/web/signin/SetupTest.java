package io.greenjournal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.port.AttemptLog;
import io.greenjournal.core.port.UserStore;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.shell.Gallery;
import io.greenjournal.web.shell.Language;
import io.micronaut.http.HttpRequest;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

class SetupTest {
  private static final String PASSWORD = "seven quiet herons by the lake";

  @TempDir
  Path dir;

  private final MovableClock clock = new MovableClock();
  private Console console;
  private Browser browser;

  @BeforeEach
  void start() {
    console = Console.start(Settings.in(dir), clock);
    browser = new Browser(console);
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void the_code_of_the_log_makes_the_first_owner_and_then_the_page_is_gone() {
    assertThat(browser.get("journal").headers().firstValue("Location")).hasValue("/setup");
    String code = console.bean(SetupCode.class).printed();
    String page = browser.get("setup").body();
    assertThat(page).doesNotContain(code);

    HttpResponse<String> made =
        browser.post("setup", page, Map.of("code", code, "name", "noa", "password", PASSWORD));

    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(browser.get("setup").statusCode()).isEqualTo(404);
    assertThat(console.bean(UserStore.class).byName("noa")).isPresent();
    assertThat(browser.get("no/such/page").statusCode()).as("signed in").isEqualTo(404);
  }

  @Test
  void without_the_code_or_with_a_weak_password_nobody_is_made() {
    String code = console.bean(SetupCode.class).printed();
    String page = browser.get("setup").body();

    String wrongCode = browser
        .post("setup", page, Map.of("code", "AAAA-AAAA-AAAA", "name", "noa", "password", PASSWORD))
        .body();
    String weak = browser
        .post("setup", page, Map.of("code", code, "name", "noa", "password", "password1234"))
        .body();

    assertThat(wrongCode).contains("not the code");
    assertThat(weak).contains("too easy to guess").doesNotContain("password1234");
    assertThat(console.bean(UserStore.class).isEmpty()).isTrue();
  }

  @Test
  void only_wrong_codes_count_and_too_many_of_them_are_told() {
    SignInThrottle throttle = console.bean(SignInThrottle.class);
    String code = console.bean(SetupCode.class).printed();
    Map<String, String> right = Map.of("code", code, "name", "noa", "password", PASSWORD);
    Map<String, String> weak = Map.of("code", code, "name", "noa", "password", "short");
    Map<String, String> wrong = Map.of("code", "AAAA", "name", "noa", "password", PASSWORD);
    for (int i = 0; i < 21; i++) {
      assertThat(post(weak).statusCode()).as("right code, weak password").isEqualTo(422);
    }
    for (int i = 0; i < 20; i++) {
      assertThat(post(wrong).statusCode()).isEqualTo(422);
    }

    HttpResponse<String> refused = post(right);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("Too many wrong tries").doesNotContain("not the code");
    for (int i = 0; i < 5; i++) {
      post(right);
    }
    clock.move(Duration.ofMinutes(5).plusMillis(1));
    assertThat(throttle.refusesAddress("127.0.0.1")).isFalse();
    assertThat(post(right).statusCode()).isEqualTo(303);
  }

  @Test
  void too_many_hashes_at_once_are_told_and_not_a_broken_page() {
    UserStore users = Mockito.mock(UserStore.class);
    Passwords busy = Mockito.mock(Passwords.class);
    SetupCode code = new SetupCode();
    HttpRequest<?> request = Mockito.mock(HttpRequest.class);
    Mockito.when(users.isEmpty()).thenReturn(true);
    Mockito.when(busy.hash(PASSWORD)).thenThrow(new Passwords.BusyException());
    Mockito.when(request.getRemoteAddress()).thenReturn(new InetSocketAddress("127.0.0.1", 1));
    SetupController controller = new SetupController(
        users,
        code,
        new PasswordRule(),
        busy,
        Mockito.mock(Sessions.class),
        new SignInThrottle(Mockito.mock(AttemptLog.class), clock));

    io.micronaut.http.HttpResponse<?> answer = controller.create(
        request,
        Gallery.times(Language.ENGLISH).words(),
        Map.of("code", code.printed(), "name", "noa", "password", PASSWORD));

    assertThat(answer.code()).isEqualTo(429);
  }

  private HttpResponse<String> post(Map<String, String> fields) {
    return browser.post("setup", browser.get("setup").body(), fields);
  }
}
