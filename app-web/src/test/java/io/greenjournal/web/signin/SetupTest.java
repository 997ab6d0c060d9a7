package io.greenjournal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.port.UserStore;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {
  private static final String PASSWORD = "seven quiet herons by the lake";

  @TempDir
  Path dir;

  private Console console;
  private Browser browser;

  @BeforeEach
  void start() {
    console = Console.start(Settings.in(dir));
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
}
