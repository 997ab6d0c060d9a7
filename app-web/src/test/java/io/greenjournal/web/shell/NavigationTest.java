package io.greenjournal.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.web.shell.ShellView.NavItem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NavigationTest {
  private static final Words ENGLISH = new WordBook().in(Language.ENGLISH);
  private static final Pulse.Beat BEAT =
      new Pulse.Beat(3, 0, "good", "Live", Optional.of(Gallery.NOW.plusSeconds(12)));

  private final List<NavItem> pages = new Navigation("/chats/1101/x", ENGLISH).pages(BEAT);

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_tab_bar_has_five_pages_and_the_rest_is_behind_more(Language language) {
    String page = Gallery.render(
        "frame", "errors/error", "/", language, java.util.Map.of("page", error(language)));
    String bar = page.substring(page.indexOf("class=\"tabbar\""));

    assertThat(bar.substring(0, bar.indexOf("<details")).split("<a ", -1)).hasSize(1 + 5);
    assertThat(bar.substring(bar.indexOf("<details")))
        .contains("/statuses", "/instances", "/audit", "/settings");
  }

  @Test
  void only_what_needs_somebody_is_counted_and_said_in_words() {
    assertThat(pages.get(0).count()).isEqualTo(3);
    assertThat(pages.get(0).countName()).isEqualTo("3 instances need attention");
    assertThat(pages).filteredOn(item -> item.href().equals("/sync")).allMatch(i -> i.count() == 0);
  }

  @Test
  void the_page_is_marked_with_everything_below_it() {
    assertThat(pages)
        .filteredOn(NavItem::current)
        .extracting(NavItem::href)
        .containsExactly("/chats");
  }

  @Test
  void settings_of_the_owner_are_not_offered_to_others() {
    assertThat(new Navigation("/", ENGLISH).administration(false))
        .extracting(NavItem::href)
        .containsExactly("/instances", "/settings");
  }

  @Test
  void a_title_carries_its_troubles_and_is_plain_without_them() {
    String page = Gallery.render(
        "frame",
        "errors/error",
        "/",
        Language.ENGLISH,
        java.util.Map.of("page", error(Language.ENGLISH)));

    assertThat(page)
        .contains("Live, next sync in 12 s", "data-pattern=\"Live, next sync in % s\"")
        .contains("data-go=\"y\"");
    assertThat(Gallery.counted(3, "Fleet")).isEqualTo("(3) Fleet");
    assertThat(Gallery.counted(0, "Fleet")).isEqualTo("Fleet");
  }

  private static ErrorView error(Language language) {
    return ErrorView.of(404, "7f3a-20c1", true, Gallery.times(language));
  }
}
