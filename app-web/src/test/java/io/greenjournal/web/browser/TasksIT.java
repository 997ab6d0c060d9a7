package io.greenjournal.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeMessenger;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The five things that people come for most, each in every way that is promised. */
@ExtendWith({Chromium.class, Demo.class})
class TasksIT {
  /** How somebody works. */
  enum Way {
    MOUSE,
    KEYBOARD,
    /** With a mouse, in a browser that runs no scripts. */
    WITHOUT_SCRIPTS
  }

  @ParameterizedTest
  @EnumSource
  void an_instance_is_added(Way way) {
    try (FakeGreenApi vendor = FakeGreenApi.start(InstantSource.system());
        Visit visit = new Visit(way)) {
      String id = "11019990" + way.ordinal();
      String token = "0123456789abcdef".repeat(3);
      vendor.add(id, token, FakeMessenger.WHATSAPP);
      Page page = visit.at("instances/new");

      visit.hands.write(page.locator("input[name=id]"), id);
      visit.hands.write(page.locator("input[name=token]"), token);
      visit.hands.write(page.locator("input[name=name]"), "Added by " + way);
      visit.hands.write(page.locator("input[name=apiUrl]"), vendor.url().toString());
      visit.hands.press(page.locator("main button[value=save]"));

      assertThat(page).not().hasURL(Pattern.compile(".*/instances/new.*"));
      visit.at("instances");
      assertThat(page.locator("main").getByText("Added by " + way).first()).isVisible();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_message_is_found(Way way) {
    try (Visit visit = new Visit(way)) {
      Page page = visit.at("");
      visit.hands.press(page.locator("nav.side a[href='/journal']").first());
      visit.hands.write(page.locator("main input[name=q]"), "type:location");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*/journal\\?.*q=type.*"));

      visit.hands.press(page.locator("main a[data-open]").first());

      assertThat(page.locator("main .inspector")).containsText("locationMessage");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_filter_is_exported(Way way) throws IOException {
    try (Visit visit = new Visit(way)) {
      Page page = visit.at("journal?type=locationMessage");
      visit.hands.press(page.locator("main a[href^='/journal/export']").first());
      visit.hands.press(page.locator("main input[value=ndjson]"));

      Download file =
          page.waitForDownload(() -> visit.hands.press(page.locator("main button.is-main")));

      List<String> lines = Files.readAllLines(file.path());
      assertThat(lines).isNotEmpty().allMatch(line -> line.contains("\"locationMessage\""));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_timeline_of_a_message_is_read(Way way) {
    try (Visit visit = new Visit(way)) {
      Page page = visit.at("journal?direction=outgoing&status=read");

      visit.hands.press(page.locator("main a[data-open]").first());

      Locator timeline = page.locator("main .timeline").first();
      assertThat(timeline).isVisible();
      assertThat(timeline).containsText("Read");
      assertThat(timeline.locator("time").first()).isVisible();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_parked_journal_is_resumed(Way way) {
    try (Visit visit = new Visit(way)) {
      Page page = visit.at("sync");
      Locator resume = page.locator("main form[action$='/resume'] button").first();
      for (int i = 0; i < 50 && resume.count() == 0; i++) {
        visit.at("sync");
      }

      visit.hands.press(resume);

      assertThat(page.locator("[role=status].flash")).isVisible();
    }
  }

  /** One person at the demo, who wants no word in the browser's console. */
  private static final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    final Hands hands;

    Visit(Way way) {
      context = Chromium.browser()
          .newContext(new Browser.NewContextOptions()
              .setLocale("en")
              .setViewportSize(1440, 900)
              .setJavaScriptEnabled(way != Way.WITHOUT_SCRIPTS));
      context.setDefaultTimeout(30_000);
      page = context.newPage();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          complaints.add(message.text());
        }
      });
      page.onPageError(complaints::add);
      hands = new Hands(page, way == Way.KEYBOARD);
    }

    Page at(String address) {
      page.navigate(Demo.at(address));
      return page;
    }

    @Override
    public void close() {
      context.close();
      assertThat(complaints).as("errors and refused content in the console").isEmpty();
    }
  }
}
