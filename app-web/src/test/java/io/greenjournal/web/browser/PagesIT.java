package io.greenjournal.web.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of a console full of messages, in both directions of writing, light and dark, and in each width. */
@ExtendWith({Chromium.class, Demo.class})
class PagesIT {
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
      part("settings"),
      part("runs"),
      part("states"),
      part("link"),
      part("logout"),
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

  /** A part of the first instance. */
  private static List<String> part(String name) {
    return List.of(
        "instance-" + name,
        "instances",
        "main tbody a[href^='/instances/']",
        "main a[href$='/" + name + "']");
  }

  private static final List<Look> LOOKS = new ArrayList<>();

  @BeforeAll
  static void open() {
    LOOKS.addAll(Look.all());
  }

  @AfterAll
  static void close() {
    LOOKS.forEach(Look::end);
    LOOKS.clear();
  }

  static Stream<Arguments> pages() {
    return LOOKS.stream()
        .flatMap(look -> PAGES.stream().map(page -> Arguments.of(page.get(0), look, page)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void a_page_is_whole_accessible_and_as_wide_as_the_screen(
      String name, Look look, List<String> page) {
    look.at(name, Demo.at(""), page.subList(1, page.size()));
  }
}
