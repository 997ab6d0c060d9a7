package io.greenjournal.web.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.messages.Cached;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryPageTest {
  private static final String PAGE = "settings/about/gallery";
  private static final String PASSWORD = "seven quiet herons by the lake";

  @TempDir
  Path dir;

  @Test
  void the_demo_shows_every_status_and_nothing_hostile_becomes_markup() {
    try (Cached demo = new Cached(dir)) {
      String page = new Browser(demo.console()).get(PAGE).body();

      for (String status : new String[] {
        "pending",
        "sent",
        "delivered",
        "read",
        "failed",
        "noAccount",
        "notInGroup",
        "yellowCard",
        "suspended",
        "unknown"
      }) {
        assertThat(page).contains("data-status=\"" + status + "\"");
      }
      assertThat(page)
          .contains("&lt;b&gt;Склад", "data-worst=\"bad\"", "aria-invalid=\"true\"")
          .doesNotContain("<b>Склад", "\"<script>");
    }
  }

  @Test
  void a_console_that_serves_people_has_no_such_page() {
    try (Console console = Console.start(Settings.in(dir).withAdminPassword(PASSWORD))) {
      Browser browser = new Browser(console);
      browser.post(
          "login", browser.get("login").body(), Map.of("name", "admin", "password", PASSWORD));

      assertThat(browser.get("settings/about").body()).doesNotContain(PAGE);
      assertThat(browser.get(PAGE).statusCode()).isEqualTo(404);
    }
  }
}
