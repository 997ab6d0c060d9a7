package io.greenjournal.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.web.Browser;
import io.greenjournal.web.messages.Cached;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands around the list: news, hints, columns, the twin for programs, counts of saved views. */
class JournalToolsTest {
  private static final Pattern NEWS = Pattern.compile("hx-get=\"(/journal/news[^\"]+)\"");
  private static final long SECONDS = Cached.NOW.getEpochSecond() - 3600;

  @TempDir
  Path dir;

  private Cached cached;
  private Browser browser;

  @BeforeEach
  void start() {
    cached = new Cached(dir).instance(Cached.CLINIC, "Clinic");
    browser = new Browser(cached.console());
    read(text("A", "hello", 0), text("B", "hello again", 60));
  }

  @AfterEach
  void stop() {
    cached.close();
  }

  @Test
  void only_what_came_after_the_list_was_made_and_matches_it_is_new() {
    String news = news("/journal?q=hello");
    assertThat(part(news)).isEmpty();

    read(text("C", "hello once more", 70), text("D", "something else", 80), text("E", "hello", 60));

    assertThat(part(news)).contains(">2 new<", "href=\"/journal?q=hello\"", "value=\"2\"");
    assertThat(part(news + "&shown=2")).as("is said already").isEmpty();
    assertThat(part(news("/journal?q=hello"))).isEmpty();
    assertThat(part(news("/journal?direction=outgoing"))).isEmpty();
  }

  @Test
  void very_many_new_ones_are_not_counted_to_their_end() {
    String news = news("/journal");

    read(IntStream.range(0, 60).mapToObj(i -> text("N" + i, "x", 100 + i)).toArray(String[]::new));

    assertThat(part(news)).contains(">More than 50 new<");
  }

  @Test
  void an_empty_list_is_told_of_its_first_message() {
    String news = news("/journal?q=rare");

    read(text("R", "a rare one", 600));

    assertThat(part(news)).contains(">1 new<");
  }

  @ParameterizedTest
  @CsvSource({
    "direction=sideways",
    "since=never&row=x&direction=outgoing",
    "from=2030-01-01&to=2030-01-02"
  })
  void what_cannot_be_told_is_no_news(String query) {
    assertThat(part("/journal/news?" + query)).isEmpty();
  }

  @Test
  void older_pages_do_not_ask_for_news() {
    read(IntStream.range(0, 60).mapToObj(i -> text("N" + i, "x", i)).toArray(String[]::new));
    Matcher older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page("/journal"));
    assertThat(older.find()).isTrue();

    assertThat(page(older.group(1).replace("&amp;", "&"))).doesNotContain("/journal/news");
  }

  @Test
  void hints_name_what_the_user_may_see() {
    assertThat(json("/journal/hints?q=instance:cl&at=11").path("items").findValuesAsText("text"))
        .containsExactly("Clinic");
    assertThat(json("/journal/hints?q=instance:zzz&at=12").path("items")).isEmpty();
  }

  @Test
  void columns_and_density_are_chosen_and_stay() {
    String before = page("/journal?q=hello");
    assertThat(before).doesNotContain("data-density", "class=\"cell");

    HttpResponse<String> answer = browser.post(
        "/journal/layout",
        before,
        Map.of(
            "query", "q=hello&evil=1",
            "column-chat", "yes",
            "column-first-seen", "yes",
            "density", "compact",
            "opens", "page"));

    assertThat(answer.headers().firstValue("Location")).contains("/journal?q=hello");
    assertThat(page("/journal?q=hello"))
        .contains(
            "data-density=\"compact\"",
            "data-cells=\"2\"",
            "title=\"Chat\"",
            "title=\"First seen\"")
        .containsPattern("data-open href=\"/messages/1101000001/incoming/")
        .doesNotContain("data-open hx-boost")
        .doesNotContain("<bdi class=\"to truncate\" dir=\"auto\">Clinic</bdi>");
  }

  @Test
  void the_twin_for_programs_answers_the_same_address() {
    assertThat(page("/journal?q=again")).contains("href=\"/journal.json?q=again\"");

    JsonNode twin = json("/journal.json?q=again");

    assertThat(twin.path("items")).hasSize(1);
    assertThat(twin.path("items").get(0).path("text").asText()).isEqualTo("hello again");
    assertThat(json("/journal.json?q=instance:nobody").path("items")).isEmpty();
    HttpResponse<String> refused = browser.send(browser
        .request("/journal.json?direction=sideways")
        .setHeader("Accept", "application/json")
        .GET());
    assertThat(refused.statusCode()).isEqualTo(400);
  }

  @Test
  void saved_views_are_counted_up_to_a_limit() {
    read(IntStream.range(0, 120).mapToObj(i -> text("N" + i, "many", i)).toArray(String[]::new));
    for (String query : new String[] {"q=again", "q=many", "q=instance:nobody"}) {
      browser.post("/journal/views", page("/journal"), Map.of("name", query, "query", query));
    }

    assertThat(page("/journal")).contains("hx-get=\"/journal/counts\"", "id=\"view-1\"");
    assertThat(part("/journal/counts"))
        .contains("id=\"view-1\">1</span>", "id=\"view-2\">99+</span>", "id=\"view-3\">0</span>");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Columns, Save view, 50 of 62 on this page",
    "ru, Колонки, Сохранить вид, 50 из 62 на этой странице",
    "he, עמודות, שמירת תצוגה, 50 מתוך 62 בעמוד הזה",
  })
  void the_list_speaks_three_languages(String language, String columns, String save, String shown) {
    read(IntStream.range(0, 60).mapToObj(i -> text("N" + i, "x", i)).toArray(String[]::new));

    browser.get("/journal?lang=" + language);

    assertThat(page("/journal")).contains(columns, save, shown);
  }

  @Test
  void a_mistake_is_shown_at_its_place() {
    assertThat(page("/journal?q=hello+dir:sideways+again"))
        .contains("hello dir:<mark>sideways</mark> again", "aria-describedby=\"problems\"");
  }

  private String news(String list) {
    Matcher news = NEWS.matcher(page(list));
    assertThat(news.find()).isTrue();
    return news.group(1).replace("&amp;", "&");
  }

  /** A part of a page; {@code ""} when there is nothing to say. */
  private String part(String path) {
    HttpResponse<String> answer = browser.send(browser
        .request(path)
        .setHeader("Accept", "text/html, */*")
        .header("HX-Request", "true")
        .GET());
    assertThat(answer.statusCode()).isIn(200, 204);
    assertThat(answer.body()).doesNotContain("<html", "xmlns");
    return answer.body();
  }

  private JsonNode json(String path) {
    try {
      return new ObjectMapper().readTree(page(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.send(
        browser.request(path).setHeader("Accept", "text/html, */*;q=0.8").GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private void read(String... incoming) {
    cached
        .read(Cached.CLINIC, Journal.INCOMING, Cached.NOW, incoming)
        .read(Cached.CLINIC, Journal.OUTGOING, Cached.NOW);
  }

  private static String text(String id, String text, int secondsLater) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage",
         "chatId":"79001234567@c.us","senderId":"79001234567@c.us","senderName":"Dana",
         "senderContactName":"","textMessage":"%s"}""".formatted(id, SECONDS + secondsLater, text);
  }
}
