package io.greenjournal.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in both directions of writing, light and dark, wide and on a phone; a picture of each is kept. */
@ExtendWith({Chromium.class, Demo.class})
class PagesIT {
  private static final Path PICTURES = Path.of("target", "screenshots");

  /** Name of the picture, its address, and the links to follow from there. */
  private static final List<List<String>> PAGES = List.of(
      List.of("fleet", ""),
      List.of("journal", "journal"),
      List.of("journal-open", "journal", "a[data-open]"),
      List.of("journal-export", "journal/export?status=failed"),
      List.of("journal-empty", "journal?q=zzzzqqqq"),
      List.of("journal-views", "journal/views"),
      List.of("message", "journal?type=imageMessage", "a[data-open]", "main a[href^='/messages/']"),
      List.of("chats", "chats"),
      List.of("chats-empty", "chats?q=zzzzqqqq"),
      List.of("chat", "chats", "main .chats a"),
      List.of("chat-at", "journal", "a.to-chat"),
      List.of("statuses", "statuses"),
      List.of("delivery", "delivery"),
      List.of("delivery-today", "delivery?period=today&heat=read"),
      List.of("delivery-empty", "delivery?from=2001-01-01&to=2001-01-02"),
      List.of("instances", "instances"),
      List.of("instance", "instances", "main tbody a[href^='/instances/']"),
      List.of("sync", "sync"),
      List.of("sync-failed", "sync?result=failed"),
      List.of("instance-new", "instances/new"),
      List.of("instance-import", "instances/import"),
      List.of("settings", "settings"),
      List.of("data", "settings/data"),
      List.of("audit", "audit"),
      List.of("about", "settings/about"),
      List.of("gallery", "settings/about/gallery"),
      List.of("not-found", "no-such-page"));

  static Stream<Arguments> pages() {
    List<Arguments> all = new ArrayList<>();
    for (List<String> page : PAGES) {
      for (String language : List.of("en", "ru", "he")) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          for (int width : List.of(1280, 390)) {
            if (scheme == ColorScheme.LIGHT && (width == 1280 || !language.equals("ru"))
                || scheme == ColorScheme.DARK && width == darkAt(language)) {
              all.add(Arguments.of(page.get(0), page, language, scheme, width));
            }
          }
        }
      }
    }
    return all.stream();
  }

  /** Dark is looked at once a direction: wide from the left, narrow from the right. */
  private static int darkAt(String language) {
    return switch (language) {
      case "en" -> 1280;
      case "he" -> 390;
      default -> 0;
    };
  }

  @ParameterizedTest(name = "{0} {2} {3} {4}")
  @MethodSource("pages")
  void a_page_is_whole_accessible_and_as_wide_as_the_screen(
      String name, List<String> address, String language, ColorScheme scheme, int width) {
    try (BrowserContext context = Chromium.browser()
        .newContext(new Browser.NewContextOptions()
            .setLocale(language)
            .setTimezoneId("Asia/Jerusalem")
            .setColorScheme(scheme)
            .setViewportSize(width, width == 390 ? 844 : 900))) {
      Page page = context.newPage();
      page.setDefaultTimeout(10_000);
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error") && !message.text().contains("404")) {
          complaints.add(message.text());
        }
      });
      page.onPageError(complaints::add);

      page.navigate(Demo.at(address.get(1)));
      for (String link : address.subList(2, address.size())) {
        page.navigate(Demo.at(page.locator(link).first().getAttribute("href")));
      }
      page.screenshot(new Page.ScreenshotOptions()
          .setPath(PICTURES.resolve(name + "." + language + "."
              + scheme.name().toLowerCase(java.util.Locale.ROOT) + "." + width + ".png")));

      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      assertThat(page.locator("html").getAttribute("dir"))
          .isEqualTo(language.equals("he") ? "rtl" : "ltr");
      assertThat(page.locator("h1").count()).as("one main heading").isEqualTo(1);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(width);
      assertThat(complaints).as("errors and refused content in the console").isEmpty();
      if (!language.equals("ru") && width == (language.equals("en") ? 1280 : 390)) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
            .extracting(PagesIT::inWords)
            .isEmpty();
      }
    }
  }

  private static String inWords(Rule rule) {
    return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " at "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }
}
