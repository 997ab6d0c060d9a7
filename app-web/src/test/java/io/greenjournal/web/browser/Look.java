package io.greenjournal.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One person's eyes: a language and a colour scheme. Looks at a page in each width, keeps a picture of each, and wants it whole,
 * accessible, as wide as the screen and without a word in the browser's console.
 */
final class Look {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int WIDE = 1440;
  private static final int TABLET = 768;
  private static final int PHONE = 390;
  private static final int NARROWEST = 320;

  private final String language;
  private final ColorScheme scheme;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Look(String language, ColorScheme scheme) {
    this.language = language;
    this.scheme = scheme;
    this.context = Chromium.browser()
        .newContext(new Browser.NewContextOptions()
            .setLocale(language)
            .setTimezoneId("Asia/Jerusalem")
            .setColorScheme(scheme));
    context.setDefaultTimeout(30_000);
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("404")) {
        complaints.add(message.text() + " at " + message.location());
      }
    });
    page.onPageError(complaints::add);
  }

  /** Both directions of writing in light and dark, and the language with the longest words. */
  static List<Look> all() {
    return List.of(
        new Look("en", ColorScheme.LIGHT),
        new Look("en", ColorScheme.DARK),
        new Look("he", ColorScheme.LIGHT),
        new Look("he", ColorScheme.DARK),
        new Look("ru", ColorScheme.LIGHT));
  }

  /** The one window of this person; opening another takes longer than a page. */
  Page page() {
    return page;
  }

  /**
   * Looks at a page.
   *
   * @param name of the pictures
   * @param site with a slash at the end
   * @param steps the address below the site, then what selects the link to follow from there
   */
  void at(String name, String site, List<String> steps) {
    complaints.clear();
    page.setViewportSize(WIDE, 1000);
    page.navigate(site + steps.get(0));
    for (String link : steps.subList(1, steps.size())) {
      String target = page.locator(link).first().getAttribute("href");
      page.navigate(URI.create(site).resolve(target).toString());
    }

    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
    assertThat(page.locator("html").getAttribute("dir"))
        .isEqualTo(language.equals("he") ? "rtl" : "ltr");
    assertThat(page.locator("h1").count()).as("one main heading").isEqualTo(1);
    inWidths(name);
    assertThat(complaints).as("errors and refused content in the console").isEmpty();
    accessible();
  }

  private void inWidths(String name) {
    for (int width : List.of(WIDE, TABLET, PHONE, NARROWEST)) {
      page.setViewportSize(width, 1000);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as("as wide as the screen")
          .isLessThanOrEqualTo(width);
      if (width != NARROWEST && !language.equals("ru")) {
        picture(name, width);
      }
    }
  }

  /** Asked last, since the rules bring styles of their own; light and wide from the left, dark and narrow from the right. */
  private void accessible() {
    boolean dark = scheme == ColorScheme.DARK;
    if (language.equals("ru") || dark != language.equals("he")) {
      return;
    }
    page.setViewportSize(language.equals("he") ? PHONE : WIDE, 900);
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .extracting(Look::inWords)
        .isEmpty();
  }

  private void picture(String name, int width) {
    page.screenshot(new Page.ScreenshotOptions()
        .setPath(PICTURES.resolve("%s.%s.%s.%d.png"
            .formatted(name, language, scheme.name().toLowerCase(Locale.ROOT), width))));
  }

  private static String inWords(Rule rule) {
    return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " at "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }

  /** Not in the manner of a resource: JUnit would close it after the first test that it is given to. */
  void end() {
    context.close();
  }

  @Override
  public String toString() {
    return language + " " + scheme.name().toLowerCase(Locale.ROOT);
  }
}
