package io.greenjournal.web.statuses;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.web.Browser;
import io.greenjournal.web.messages.Cached;
import io.greenjournal.web.messages.PostColour;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusPageTest {
  private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
  private static final Pattern POST = Pattern.compile(">Post number ([0-9]+) of ours</p>");
  private static final long NOW = Cached.NOW.getEpochSecond();

  @TempDir
  Path dir;

  private Cached cached;
  private Browser browser;

  @BeforeEach
  void start() {
    cached = new Cached(dir).instance(Cached.CLINIC, "Clinic");
    browser = new Browser(cached.console());
  }

  @AfterEach
  void stop() {
    cached.close();
  }

  @Test
  void not_read_is_not_said_as_no_posts() {
    assertThat(page("/statuses")).contains("Not synced yet").doesNotContain("No posts");
  }

  @Test
  void a_post_stands_in_its_colour_and_font() {
    read(post("A", "We are open", "#0f5c46", "SERIF", "[]", 3600));

    assertThat(page("/statuses"))
        .contains("fill=\"#0f5c46\"", "data-font=\"SERIF\"", "We are open")
        .contains("23 h left", "All contacts", "Text post, Clinic, for: All contacts, 23 h left");
  }

  @ParameterizedTest
  @ValueSource(strings = {"red", "#fff", "#12345g", "url(//evil.test)", "#0f5c46\\\" onload=\\\"x"})
  void what_is_no_colour_never_reaches_the_page(String colour) {
    read(post("A", "We are open", colour, "Comic; x", "[\"79001@c.us\",\"79002@c.us\"]", 3600));

    assertThat(page("/statuses"))
        .contains("fill=\"#4a4f4c\"", "2 chosen contacts")
        .doesNotContain("onload", "evil.test", "Comic");
  }

  @Test
  void dark_words_stand_on_light_colours() {
    assertThat(PostColour.of("#FFE4E1").isLight()).isTrue();
    assertThat(PostColour.of("#0f5c46").isLight()).isFalse();
    assertThat(PostColour.of("").isLight()).isFalse();
  }

  @Test
  void live_posts_and_kept_ones_are_told_apart() {
    read(
        post("A", "Post number 1 of ours", "#0f5c46", "SERIF", "[]", 3600),
        post("B", "Post number 2 of ours", "#0f5c46", "SERIF", "[]", 25 * 3600));

    assertThat(page("/statuses?live=true")).contains("number 1").doesNotContain("number 2");
    assertThat(page("/statuses?live=false"))
        .contains("number 2", "expired, kept")
        .doesNotContain("number 1");
  }

  @Test
  void three_pages_show_every_post_once() {
    read(IntStream.range(0, 60)
        .mapToObj(
            i -> post("P" + i, "Post number " + i + " of ours", "#0f5c46", "SERIF", "[]", 60L * i))
        .toArray(String[]::new));
    List<String> seen = new ArrayList<>();
    String next = "/statuses";
    int pages = 0;
    while (!next.isEmpty()) {
      String page = page(next);
      Matcher posts = POST.matcher(page);
      while (posts.find()) {
        seen.add(posts.group(1));
      }
      Matcher older = OLDER.matcher(page);
      next = older.find() ? older.group(1).replace("&amp;", "&") : "";
      pages++;
    }

    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void incoming_posts_say_who_posted_them() {
    cached.read(Cached.CLINIC, Journal.INCOMING_STATUSES, Cached.NOW, """
        {"type":"incoming","idMessage":"I","timestamp":%d,"typeMessage":"extendedTextMessage",
         "chatId":"status@broadcast","senderId":"79001234567@c.us","senderName":"Dana",
         "extendedTextMessage":{"text":"Hello <b>all</b>","backgroundColor":"#0f5c46","font":"SERIF"}}""".formatted(NOW - 60));

    assertThat(page("/statuses?direction=incoming"))
        .contains(">Dana<", "Hello &lt;b&gt;all&lt;/b&gt;");
  }

  @ParameterizedTest
  @CsvSource({
    "live=maybe, true",
    "direction=up, incoming",
    "type=money, image",
    "cursor=%21, no longer exists"
  })
  void a_value_that_cannot_be_is_explained(String parameter, String said) {
    HttpResponse<String> answer = browser.get("/statuses?" + parameter);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(said);
  }

  private void read(String... posts) {
    cached.read(Cached.CLINIC, Journal.OUTGOING_STATUSES, Cached.NOW, posts);
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String post(
      String id, String text, String colour, String font, String participants, long age) {
    return """
        {"type":"outgoing","idMessage":"%s","timestamp":%d,"typeMessage":"extendedTextMessage",
         "chatId":"79005550000@c.us","textMessage":"%s","statusMessage":"sent","sendByApi":true,
         "extendedTextMessage":{"text":"%s","backgroundColor":"%s","font":"%s","participants":%s}}""".formatted(id, NOW - age, text, text, colour, font, participants);
  }
}
