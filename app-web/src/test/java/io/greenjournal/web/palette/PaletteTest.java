package io.greenjournal.web.palette;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.Role;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.web.Browser;
import io.greenjournal.web.messages.Cached;
import io.greenjournal.web.palette.PaletteGroup.Item;
import io.greenjournal.web.shell.Gallery;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.signin.CurrentUser;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaletteTest {
  private static final InstanceId SHOP = new InstanceId("1101000002");
  private static final String HOSTILE = "<img src=x onerror=alert(1)> \u202Efdp.exe";
  private static final CurrentUser OWNER = CurrentUser.owner(1, "noa");

  @TempDir
  Path dir;

  private Cached cached;

  @BeforeEach
  void start() {
    cached = new Cached(dir).instance(Cached.CLINIC, "Clinic Haifa").instance(SHOP, HOSTILE);
    cached.read(Cached.CLINIC, Journal.INCOMING, Cached.NOW, said("A", 1, "Dana Avraham"));
    cached.read(SHOP, Journal.INCOMING, Cached.NOW, said("B", 2, "Dana \u202EShop"));
  }

  @AfterEach
  void stop() {
    cached.close();
  }

  @Test
  void instances_are_found_by_name_and_by_their_grouped_id() {
    assertThat(find(OWNER, "haifa")).extracting(Item::href).contains("/instances/1101000001");
    assertThat(find(OWNER, "1101 000 001")).extracting(Item::text).contains("Clinic Haifa");
  }

  @Test
  void chats_are_found_by_the_beginning_of_a_name_and_told_with_their_instance() {
    assertThat(find(OWNER, "avr")).anySatisfy(item -> {
      assertThat(item.text()).isEqualTo("Dana Avraham");
      assertThat(item.rest()).isEqualTo("Clinic Haifa");
      assertThat(item.href()).startsWith("/chats/1101000001/");
    });
  }

  @Test
  void what_lies_outside_the_scope_does_not_exist() {
    CurrentUser viewer =
        new CurrentUser(2, "dan", Role.VIEWER, AccessScope.only(Set.of(Cached.CLINIC)));

    for (String typed : List.of("", "dana", "1101", "img", "shop")) {
      assertThat(find(viewer, typed))
          .as(typed)
          .noneMatch(item -> item.href().contains(SHOP.value()))
          .noneMatch(item -> item.rest().contains("img"));
    }
    assertThat(find(viewer, "dana")).anyMatch(item -> item.href().contains("1101000001"));
  }

  @Test
  void nobody_is_offered_what_the_server_would_refuse() {
    CurrentUser viewer = new CurrentUser(2, "dan", Role.VIEWER, AccessScope.only(Set.of()));

    assertThat(find(viewer, ""))
        .extracting(Item::href)
        .contains("/journal", "/settings/about")
        .doesNotContain("/instances/new", "/audit", "/settings/data");
    assertThat(find(viewer, "")).extracting(Item::act).doesNotContain("sync");
    assertThat(find(OWNER, "")).extracting(Item::act).contains("sync", "theme-dark");
  }

  @Test
  void pages_are_found_by_their_english_name_in_every_language() {
    for (Language language : Language.values()) {
      assertThat(find(OWNER, "deliv", language)).extracting(Item::href).contains("/delivery");
    }
  }

  @Test
  void there_is_never_more_than_a_few_of_each_kind() {
    IntStream.range(0, 40)
        .forEach(i -> cached.instance(new InstanceId("12010000" + (10 + i)), "Branch " + i));

    assertThat(find(OWNER, "branch"))
        .filteredOn(i -> i.icon().equals("device-mobile"))
        .hasSize(Palette.MOST);
  }

  @Test
  void hostile_names_come_as_text_without_signs_that_turn_it() {
    String answer = ask("palette?q=img");

    assertThat(answer).contains("<img src=x onerror=alert(1)> fdp.exe").doesNotContain("\u202E");
    assertThat(ask("palette?q=dana")).contains("Dana Shop").doesNotContain("\u202E");
  }

  @Test
  void whatever_is_typed_is_cut_and_leads_at_least_to_the_search() {
    for (String typed : List.of("%22%29%20OR%201=1", "%00", "a".repeat(1_000), "%F0%9F%99%8F")) {
      assertThat(ask("palette?q=" + typed)).contains("/journal?q=").hasSizeLessThan(2_000);
    }
  }

  private String ask(String path) {
    Browser browser = new Browser(cached.console());
    var answer = browser.send(HttpRequest.newBuilder(cached.console().uri().resolve(path))
        .header("Accept", "application/json"));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private List<Item> find(CurrentUser user, String typed) {
    return find(user, typed, Language.ENGLISH);
  }

  private List<Item> find(CurrentUser user, String typed, Language language) {
    return cached
        .console()
        .bean(Palette.class)
        .find(user, Typed.of(typed), Gallery.times(language))
        .stream()
        .flatMap(group -> group.items().stream())
        .toList();
  }

  private static String said(String id, int number, String name) {
    String who = "97252123456" + number + "@c.us";
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage","chatId":"%s","senderId":"%s",
         "senderName":"%s","senderContactName":"","textMessage":"Hello"}""".formatted(id, Cached.NOW.getEpochSecond() - 60, who, who, name);
  }
}
