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

  /** Name of the picture and address; an address in brackets is the first link of that kind on the page before. */
  private static final List<String[]> PAGES = List.of(
      new String[] {"fleet", ""},
      new String[] {"journal", "journal"},
      new String[] {"journal-empty", "journal?q=zzzzqqqq"},
      new String[] {"message", "journal", "main a[href^='/messages/']"},
      new String[] {"statuses", "statuses"},
      new String[] {"instances", "instances"},
      new String[] {"instance", "instances", "main a[href^='/instances/']:not([href$='/new'])"},
      new String[] {"instance-new", "instances/new"},
      new String[] {"not-found", "no-such-page"});

  static Stream<Arguments> pages() {
    List<Arguments> all = new ArrayList<>();
    for (String[] page : PAGES) {
      for (String language : List.of("en", "ru", "he")) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          for (int width : List.of(1280, 390)) {
            if (!language.equals("ru") || (scheme == ColorScheme.LIGHT && width == 1280)) {
              all.add(Arguments.of(page[0], page, language, scheme, width));
            }
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} {2} {3} {4}")
  @MethodSource("pages")
  void a_page_is_whole_accessible_and_as_wide_as_the_screen(
      String name, String[] address, String language, ColorScheme scheme, int width) {
    try (BrowserContext context = Chromium.browser()
        .newContext(new Browser.NewContextOptions()
            .setLocale(language)
            .setTimezoneId("Asia/Jerusalem")
            .setColorScheme(scheme)
            .setViewportSize(width, width == 390 ? 844 : 900))) {
      Page page = context.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error") && !message.text().contains("404")) {
          complaints.add(message.text());
        }
      });
      page.onPageError(complaints::add);

      page.navigate(Demo.at(address[1]));
      if (address.length > 2) {
        page.navigate(Demo.at(page.locator(address[2]).first().getAttribute("href")));
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
      assertThat(new AxeBuilder(page).analyze().getViolations())
          .extracting(PagesIT::inWords)
          .isEmpty();
    }
  }

  private static String inWords(Rule rule) {
    return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " at "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }
}
