package io.greenjournal.web.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.messages.Cached;
import io.greenjournal.web.messages.Kinds;
import io.greenjournal.web.shell.Gallery;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GalleryPageTest {
  private static final String PAGE = "settings/about/gallery";
  private static final String PASSWORD = "seven quiet herons by the lake";

  private static GalleryView view(Language language) {
    return new GalleryDrawer(Gallery.times(language)).draw();
  }

  private static String page(Language language) {
    return Gallery.render(
        "gallery", "gallery/gallery", "/settings", language, Map.of("page", view(language)));
  }

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

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_kind_of_message_is_drawn_and_only_one_cannot_be(Language language) {
    String page = page(language);
    Words t = Gallery.times(language).words();

    for (Kinds.Kind kind : Kinds.all()) {
      assertThat(page).contains("<h2>" + t.of(kind.key()) + "</h2>");
    }
    assertThat(page).containsOnlyOnce(t.of("message.broken")).contains("<h2>hologramMessage</h2>");
  }

  @Test
  void bubbles_posts_charts_and_jobs_are_there_in_each_state() {
    String page = page(Language.ENGLISH);

    assertThat(page)
        .contains("data-dir=\"out\"", "data-dir=\"in\"", "data-join=\"1\"", "data-found=\"1\"")
        .contains(
            "is-gone", "class=\"react\"", "day-line", "gap-line", "event-line", "Hidden from you")
        .contains("data-ink=\"dark\"", "data-expired=\"1\"", "data-font=\"NORICAN_REGULAR\"")
        .contains(
            "id=\"funnel\"", "id=\"latency\"", "id=\"volume\"", "id=\"heat\"", "class=\"histo\"")
        .contains(
            "queued", "interrupted", "Error 404", "Error 500", "Nobody has asked for anything");
  }

  @Test
  void the_index_leads_to_every_part() {
    String page = page(Language.ENGLISH);

    List<String> parts = view(Language.ENGLISH).parts();

    assertThat(parts)
        .hasSizeGreaterThan(5)
        .allSatisfy(part -> assertThat(page)
            .contains("href=\"#" + part + "\"")
            .containsOnlyOnce("id=\"" + part + "\""));
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
