package io.greenjournal.web.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of a console that knows no instance yet; sign-in, for one who is not signed in. */
@ExtendWith(Chromium.class)
class EmptyPagesIT {
  private static final String PASSWORD = "correct horse battery staple 9";
  private static final List<String> PAGES = List.of(
      "",
      "journal",
      "chats",
      "statuses",
      "delivery",
      "sync",
      "instances",
      "instances/new",
      "settings/data",
      "audit");

  @TempDir
  static Path dir;

  private static RunningJar console;
  private static final List<Look> LOOKS = new ArrayList<>();

  @BeforeAll
  static void open() {
    console = RunningJar.start(
        dir, Map.of("GREEN_JOURNAL_ADMIN_PASSWORD", PASSWORD), "serve", "--port", "0");
    LOOKS.addAll(Look.all());
    for (Look look : LOOKS) {
      look.at("login", console.url().toString(), List.of("login"));
      signIn(look);
    }
  }

  private static void signIn(Look look) {
    Page page = look.page();
    page.navigate(console.url() + "login");
    page.locator("input[name=name]").fill("admin");
    page.locator("input[name=password]").fill(PASSWORD);
    page.locator("main button[type=submit], form button[type=submit]").first().click();
    page.waitForURL(url -> !url.contains("/login"));
  }

  @AfterAll
  static void close() throws InterruptedException {
    LOOKS.forEach(Look::end);
    LOOKS.clear();
    console.close();
  }

  static Stream<Arguments> pages() {
    return LOOKS.stream()
        .flatMap(look -> PAGES.stream().map(address -> Arguments.of(address, look)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void a_page_without_an_instance_says_why_it_is_empty(String address, Look look) {
    String name = address.isEmpty() ? "fleet" : address.replace('/', '-');
    look.at("empty-" + name, console.url().toString(), List.of(address));
  }
}
