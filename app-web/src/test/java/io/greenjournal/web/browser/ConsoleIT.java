package io.greenjournal.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do with a console, in real Chromium. */
@ExtendWith({Chromium.class, Demo.class})
class ConsoleIT {
  private static final Pattern CODE = Pattern.compile("code: ([A-Za-z0-9-]+)");
  private static final String PASSWORD = "correct horse battery staple 9";

  @TempDir
  Path dir;

  @Test
  void the_first_owner_is_made_with_the_code_of_the_log_and_signs_out_and_in() throws Exception {
    try (RunningJar console = RunningJar.start(dir, Map.of(), "serve", "--port", "0");
        BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.navigate(console.url().toString());
      assertThat(page).hasURL(Pattern.compile(".*/setup.*"));

      Matcher code = CODE.matcher(console.log());
      assertThat(code.find()).as(console.log()).isTrue();
      page.locator("input[name=code]").fill(code.group(1));
      page.locator("input[name=name]").fill("noa");
      page.locator("input[name=password]").first().fill(PASSWORD);
      picture(page, "setup");
      submit(page);
      assertThat(page.locator("h1")).hasText("Language and time zone");
      assertThat(page.locator("#zone")).not().hasValue("");
      picture(page, "start-preferences");
      page.locator("main button[value=save]").click();
      assertThat(page.locator("h1")).hasText("Add instance");
      picture(page, "start-instance");
      page.navigate(console.url().toString());
      assertThat(page.locator("h1")).hasText("Fleet");
      assertThat(page.locator("main a[href='/instances/new']").first()).isVisible();
      picture(page, "fleet-none");
      for (String empty : List.of("journal", "statuses", "instances")) {
        page.navigate(console.url().resolve(empty).toString());
        assertThat(page.locator("main .empty")).isVisible();
        picture(page, empty + "-none");
      }

      page.locator("form[action='/logout'] button").first().click();
      assertThat(page).hasURL(Pattern.compile(".*/login.*"));
      page.locator("input[name=name]").fill("noa");
      page.locator("input[name=password]").fill("a wrong password");
      submit(page);
      assertThat(page).hasURL(Pattern.compile(".*/login.*"));
      page.locator("input[name=password]").fill(PASSWORD);
      submit(page);
      assertThat(page.locator("h1")).hasText("Add instance");
      assertThat(console.log()).doesNotContain(PASSWORD);
    }
  }

  @Test
  void the_fleet_shows_twelve_instances_with_messages() {
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.navigate(Demo.at(""));

      assertThat(page.locator(".fleet tbody tr")).hasCount(12);
      assertThat(page.locator(".fleet tbody tr .inout").first()).containsText("in");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_message_is_found_and_opened_with_and_without_scripts(boolean scripts) {
    try (BrowserContext context = context(scripts)) {
      Page page = context.newPage();
      page.navigate(Demo.at("journal"));
      page.locator("main input[name=q]").fill("type:location");
      page.locator("main input[name=q]").press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*q=.*"));

      page.locator("a[data-open]").first().click();
      assertThat(page).hasURL(Pattern.compile(".*open=.*"));
      page.navigate(
          Demo.at(page.locator("main a[href^='/messages/']").first().getAttribute("href")));

      assertThat(page.locator(".card-msg").first()).isVisible();
      assertThat(page.locator("main")).containsText("locationMessage");
    }
  }

  @Test
  void new_messages_are_announced_and_taken_in_without_loading_the_page_again() {
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.navigate(Demo.at("journal"));
      page.evaluate("window.loadedOnce = true");
      page.locator("input[name=pick]").nth(4).check();
      page.evaluate("""
          () => {
            const asks = document.querySelector("#ask-news")
            const row = document.querySelectorAll("[data-row]")[2].dataset.row
            asks.setAttribute("hx-get", "/journal/news?since=0&row=" + encodeURIComponent(row))
            htmx.process(asks)
          }""");
      page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
      assertThat(page.locator(".pill-new")).hasText(Pattern.compile("[0-9]+ new"));

      page.locator(".pill-new").click();

      assertThat(page.locator(".pill-new")).isHidden();
      assertThat(page.locator(".msg a").first()).isFocused();
      assertThat(page.locator("input[name=pick]:checked")).hasCount(1);
      assertThat(page.evaluate("window.loadedOnce")).isEqualTo(true);
    }
  }

  @Test
  void a_message_is_put_beside_the_list_and_back_and_forward_go_through_what_was_open() {
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.setViewportSize(1440, 900);
      page.navigate(Demo.at("journal"));
      page.evaluate("window.loadedOnce = true");
      Locator open = page.locator(".msg[aria-current]");
      String third = page.locator(".msg").nth(2).getAttribute("data-row");
      page.locator(".msg a[data-open]").nth(2).click();
      assertThat(page.locator(".inspector")).isVisible();
      assertThat(open).hasAttribute("data-row", third);
      String first = page.url();

      page.keyboard().press("j");
      assertThat(open).not().hasAttribute("data-row", third);
      assertThat(open).hasCount(1);
      assertThat(open.locator("a[data-open]")).isFocused();
      assertThat(page.evaluate("window.loadedOnce")).isEqualTo(true);
      assertThat(page.evaluate("JSON.stringify(sessionStorage) + JSON.stringify(localStorage)"))
          .isEqualTo("{}{}");

      page.goBack();
      assertThat(page).hasURL(first);
      assertThat(open).hasAttribute("data-row", third);
      page.goBack();
      assertThat(page.locator(".inspector")).hasCount(0);
      page.goForward();
      assertThat(page.locator(".inspector")).isVisible();
      page.locator(".inspector > header a").last().click();
      assertThat(page.locator(".inspector")).hasCount(0);
      assertThat(page.locator(".msg a:focus")).hasCount(1);
    }
  }

  @Test
  void a_page_says_that_the_console_is_out_of_reach_until_it_is_not() {
    try (BrowserContext context = context(true)) {
      List<String> errors = new ArrayList<>();
      Page page = context.newPage();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
          errors.add(message.text());
        }
      });
      page.navigate(Demo.at("sync"));
      Locator note = page.locator("[data-away]");
      String again = "document.dispatchEvent(new Event('visibilitychange'))";
      context.setOffline(true);
      page.evaluate(again);
      assertThat(note).isVisible();
      assertThat(page.locator("#live-tiles")).isVisible();
      picture(page, "sync-lost");

      context.setOffline(false);
      page.evaluate(again);
      assertThat(note).isHidden();
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void messages_are_selected_and_exported_with_the_keyboard_alone() throws Exception {
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.navigate(Demo.at("journal"));
      for (int row : List.of(1, 3)) {
        page.locator("input[name=pick]").nth(row).focus();
        page.keyboard().press("Space");
      }
      page.locator(".picked button[type=submit]").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("main h2").first()).hasText("2 selected messages");

      page.locator("form[action='/journal/export'] button[type=submit]").focus();
      Download file = page.waitForDownload(() -> page.keyboard().press("Enter"));

      assertThat(file.suggestedFilename()).endsWith(".csv");
      assertThat(Files.readString(file.path()).lines().count()).isGreaterThanOrEqualTo(3);
      assertThat(page.locator("#export-state")).hasText("done");
      assertThat(page.locator("#export-text")).containsText("2 messages");
      picture(page, "journal-exported");
    }
  }

  @Test
  void a_search_is_completed_with_the_keyboard_alone() {
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.navigate(Demo.at("journal"));
      Locator box = page.locator("#q");
      box.pressSequentially("sta");
      Locator hints = page.locator("#q-hints [role=option]");
      assertThat(hints).hasCount(1);
      assertThat(hints.first()).containsText("status:");

      box.press("ArrowDown");
      assertThat(box).hasAttribute("aria-activedescendant", "q-hint-0");
      box.press("Enter");
      assertThat(box).hasValue("status:");
      box.pressSequentially("fai");
      assertThat(hints).hasCount(1);
      assertThat(hints.first()).containsText("failed");
      box.press("ArrowDown");
      box.press("Enter");
      assertThat(box).hasValue("status:failed ");
      assertThat(page.locator("#q-hints")).isHidden();
      box.press("Enter");

      assertThat(page).hasURL(Pattern.compile(".*q=status%3Afailed.*"));
    }
  }

  @Test
  void older_pages_go_on_without_scripts_and_repeat_nothing() {
    try (BrowserContext context = context(false)) {
      Page page = context.newPage();
      page.navigate(Demo.at("journal"));
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < 3; i++) {
        Locator rows = page.locator("a[data-open]");
        for (Locator row : rows.all()) {
          String open = row.getAttribute("href").replaceAll(".*open=", "");
          assertThat(seen.add(open)).as(open).isTrue();
        }
        page.locator("a[rel=next]").click();
        assertThat(page.locator("a[rel=first]")).isVisible();
      }
      assertThat(seen).hasSizeGreaterThan(100);
    }
  }

  @Test
  void a_wrong_address_of_an_instance_brings_the_form_back_with_its_values() {
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.navigate(Demo.at("instances/new"));
      page.locator("input[name=id]").fill("1101000777");
      page.locator("input[name=token]").fill("0123456789abcdef0123456789abcdef");
      page.locator("input[name=name]").fill("Нет такого");
      page.locator("input[name=apiUrl]").fill("http://127.0.0.1:1");
      page.locator("main button[value=save]").click();

      assertThat(page.locator("main [aria-invalid=true]").first()).isVisible();
      assertThat(page.locator("input[name=name]")).hasValue("Нет такого");
      assertThat(page.locator("input[name=token]")).hasValue("");
    }
  }

  @Test
  void what_is_asked_for_is_followed_without_loading_the_page_again() {
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.navigate(Demo.at("sync"));
      page.locator("main form[action='/sync'] button.is-main").click();
      assertThat(page).hasURL(Pattern.compile(".*/sync/jobs/[0-9]+"));
      page.evaluate("window.loadedOnce = true");

      assertThat(page.locator("#live-state .chip"))
          .hasText("done", new LocatorAssertions.HasTextOptions().setTimeout(45_000));

      assertThat(page.locator("form[action$='/cancel']")).hasCount(0);
      assertThat(page.evaluate("window.loadedOnce")).isEqualTo(true);
      picture(page, "sync-job");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "he"})
  void dragging_over_the_volume_leads_to_the_journal_of_that_time(String language) {
    try (BrowserContext context =
        Chromium.browser().newContext(new Browser.NewContextOptions().setLocale(language))) {
      Page page = context.newPage();
      page.navigate(Demo.at("delivery"));
      Locator chart = page.locator("svg[data-zoom]");
      Locator bars = chart.locator("g[data-from]");
      assertThat(bars).hasCount(7);
      String from = bars.nth(1).getAttribute("data-from");
      String to = bars.nth(3).getAttribute("data-to");
      chart.scrollIntoViewIfNeeded();
      BoundingBox box = chart.boundingBox();
      boolean mirrored = language.equals("he");

      page.mouse().move(at(box, mirrored ? 5.5 : 1.5), box.y + 80);
      page.mouse().down();
      page.mouse().move(at(box, 3.5), box.y + 90);
      page.mouse().up();

      assertThat(page).hasURL(Pattern.compile(".*/journal\\?.*from=" + from + "&to=" + to + ".*"));
    }
  }

  private static double at(BoundingBox chart, double bar) {
    return chart.x + chart.width * bar / 7;
  }

  @Test
  void the_keyboard_leads_through_rows_pages_and_the_palette_and_back() {
    try (BrowserContext context = context(true)) {
      Page page = context.newPage();
      page.navigate(Demo.at(""));
      Locator links = page.locator(".fleet tbody a[data-open]");
      page.keyboard().press("j");
      page.keyboard().press("j");
      assertThat(links.nth(1)).isFocused();
      page.keyboard().press("k");
      assertThat(links.first()).isFocused();

      page.keyboard().press("?");
      assertThat(page.locator("dialog#keys")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog#keys")).isHidden();
      assertThat(links.first()).isFocused();

      page.keyboard().press("Control+k");
      page.keyboard().type("support en");
      Locator found = page.locator("#palette [role=option][aria-selected=true]");
      assertThat(found).containsText("Support EN");
      page.keyboard().press("Escape");
      assertThat(links.first()).isFocused();
      page.keyboard().press("o");
      assertThat(page).hasURL(Pattern.compile(".*/instances/[0-9]+"));

      page.keyboard().press("g");
      page.keyboard().press("c");
      assertThat(page).hasURL(Pattern.compile(".*/chats"));
      page.locator("input[data-search]").pressSequentially("gj?");
      assertThat(page.locator("input[data-search]")).hasValue("gj?");
      page.evaluate("document.documentElement.dataset.keys = 'off'");
      page.locator("h1").click();
      page.keyboard().press("?");
      assertThat(page.locator("dialog#keys")).isHidden();
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions()
        .setPath(Path.of("target", "screenshots", name + ".en.light.1280.png")));
  }

  private static void submit(Page page) {
    page.locator("main button[type=submit], form button[type=submit]").first().click();
  }

  private static BrowserContext context(boolean scripts) {
    BrowserContext context = Chromium.browser()
        .newContext(new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(scripts));
    context.setDefaultTimeout(30_000);
    return context;
  }
}
