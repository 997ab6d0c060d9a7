package io.greenjournal.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.web.Browser;
import io.greenjournal.web.messages.Cached;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

class JournalPageTest {
  private static final InstanceId OTHER = new InstanceId("1101000002");
  private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
  private static final Pattern TEXT = Pattern.compile("Order number ([0-9]+) is ready");
  private static final long SECONDS = Cached.NOW.getEpochSecond() - 3600;

  @TempDir
  Path dir;

  private Cached cached;
  private Browser browser;

  @BeforeEach
  void start() {
    cached = new Cached(dir);
    browser = new Browser(cached.console());
  }

  @AfterEach
  void stop() {
    cached.close();
  }

  @Test
  void without_an_instance_it_says_what_to_do_first() {
    assertThat(page("/journal")).contains("No instances yet", "/instances/new");
  }

  @Test
  void not_read_is_not_said_as_no_messages() {
    cached.instance(Cached.CLINIC, "Clinic");

    assertThat(page("/journal")).contains("Not read yet").doesNotContain("No messages");
  }

  @Test
  void an_empty_journal_that_was_read_says_so() {
    clinic();

    assertThat(page("/journal")).contains("The journals were read and held none.");
  }

  @Test
  void a_time_before_the_first_reading_is_not_synced() {
    clinic(text("A", "hello", 0));

    assertThat(page("/journal?to=2026-01-01")).contains("Not synced for this time");
  }

  @Test
  void nothing_found_offers_to_take_one_filter_away() {
    clinic(text("A", "hello", 0));

    assertThat(page("/journal?q=absent&direction=incoming"))
        .contains("Nothing matches these filters", "href=\"/journal?direction=incoming\"");
  }

  @Test
  void a_number_that_no_text_holds_is_offered_as_a_chat() {
    clinic(text("A", "hello", 0));

    assertThat(page("/journal?q=%2B972+54-555-0101+dir:in"))
        .contains("href=\"/journal?q=chat:972545550101%20dir:in\"", "Messages with +972545550101");
  }

  @Test
  void three_pages_show_every_message_once() {
    clinic(IntStream.range(0, 120)
        .mapToObj(i -> text("M" + i, "Order number " + i + " is ready", i / 7))
        .toArray(String[]::new));
    List<String> seen = new ArrayList<>();
    String next = "/journal";
    int pages = 0;
    while (!next.isEmpty()) {
      String page = page(next);
      Matcher texts = TEXT.matcher(page);
      while (texts.find()) {
        seen.add(texts.group(1));
      }
      Matcher older = OLDER.matcher(page);
      next = older.find() ? older.group(1).replace("&amp;", "&") : "";
      pages++;
    }

    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(120);
    Set<String> distinct = new HashSet<>(seen);
    assertThat(distinct).hasSize(120);
  }

  @Test
  void words_that_were_searched_for_are_marked() {
    clinic(text("A", "Заказ 1180 готов", 0), text("B", "Другое", 0));

    assertThat(page("/journal?q=1180"))
        .contains("Заказ <mark>1180</mark> готов")
        .doesNotContain("Другое");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "\\u202Eevil\\u202C",
        "\\\"><img src=x onerror=alert(1)>",
        "${7*7} @{/x} [[${7*7}]]",
      })
  void hostile_content_is_text(String hostile) {
    clinic(text("A", hostile, 0));
    String list = page("/journal?q=&open=1101000001/incoming/79001234567@c.us/A");

    assertThat(list)
        .doesNotContain("<script>alert", "<img src=x", "href=\"javascript:", "49 ")
        .contains("class=\"inspector\"");
  }

  @Test
  void a_huge_word_is_cut_in_the_list() {
    clinic(text("A", "x".repeat(100_000), 0));

    assertThat(page("/journal")).contains("x…").hasSizeLessThan(100_000);
  }

  @ParameterizedTest
  @CsvSource({
    "direction=sideways, incoming",
    "sentByApi=maybe, true",
    "from=soon, 2026-11-03",
    "instance=abc, 1101000001",
    "cursor=%21%21, no longer exists",
  })
  void a_value_that_cannot_be_is_explained(String parameter, String said) {
    clinic(text("A", "hello", 0));

    HttpResponse<String> answer = browser.get("/journal?q=hello&" + parameter);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(said, "href=\"/journal?q=hello\"");
  }

  @Test
  void what_of_a_search_was_not_used_is_explained() {
    clinic(text("A", "hello", 0));

    assertThat(page("/journal?q=hello+dir:sideways")).contains("is no direction", "hello");
  }

  @Test
  void a_person_is_found_by_name_and_left_out_by_name() {
    clinic(text("A", "hello", 0));

    assertThat(page("/journal?q=from:dan")).contains("hello");
    assertThat(page("/journal?q=-from:dan")).contains("Nothing matches these filters");
    assertThat(page("/journal?q=from:zoe"))
        .contains("no message came from anybody of this name", "Nothing matches these filters");
  }

  @Test
  void chats_and_senders_are_counted_too() {
    clinic(text("A", "hello", 0), text("B", "hello again", 1));

    assertThat(page("/journal?q=hello"))
        .containsPattern("chat=79001234567@c.us\".*?<span class=\"n\">2</span>");
  }

  @Test
  void facets_count_exactly_and_link_to_their_list() {
    clinic(text("A", "hello", 0), text("B", "hello again", 1));

    assertThat(page("/journal"))
        .contains("2 messages")
        .containsPattern("href=\"/journal\\?direction=incoming\".*?<span class=\"n\">2</span>");
  }

  @Test
  void one_instance_that_was_never_read_does_not_hide_the_freshness_of_the_others() {
    clinic(text("A", "hello", 0));
    cached.instance(OTHER, "Reserve");

    assertThat(page("/journal")).contains("As of", "2 journals were not read yet");
  }

  private void clinic(String... incoming) {
    cached
        .instance(Cached.CLINIC, "Clinic")
        .read(Cached.CLINIC, Journal.INCOMING, Cached.NOW, incoming)
        .read(Cached.CLINIC, Journal.OUTGOING, Cached.NOW);
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String text(String id, String text, int minutesBefore) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage",
         "chatId":"79001234567@c.us","senderId":"79001234567@c.us","senderName":"Dana",
         "senderContactName":"","textMessage":"%s"}""".formatted(id, SECONDS - 60L * minutesBefore, text);
  }
}
