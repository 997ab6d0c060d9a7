package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.web.Browser;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.WordBook;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagePageTest {
  private static final String PAGE = "/messages/1101000001/outgoing/79001234567@c.us/A";
  private static final long SENT = Cached.NOW.getEpochSecond() - 3600;
  private static final byte[] PNG = Base64.getDecoder()
      .decode(
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

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
  void a_status_has_a_history_with_the_time_between() {
    read(0, text("hello", "sent", SENT));
    read(1, text("hello", "delivered", SENT + 6));
    read(2, text("hello", "read", SENT + 6 + 985));

    assertThat(page(PAGE))
        .contains("<b>6 s</b>", "to the recipient’s device", "<b>16 min 25 s</b>", "unread")
        .contains("16 min 31 s in all")
        .contains("No. 3", "2 fields changed", "first seen, 8 fields")
        .contains("<b>delivered</b></del>", "<b>read</b></ins>");
  }

  @Test
  void two_kinds_under_one_id_are_both_shown() {
    read(0, text("the earlier words", "sent", SENT));
    read(1, image("the later caption", "", SENT + 60));

    assertThat(page(PAGE)).contains("the later caption", "Earlier: Text", "the earlier words");
  }

  @Test
  void the_preview_of_a_record_is_served_as_a_locked_picture() throws Exception {
    read(0, image("x", Base64.getEncoder().encodeToString(PNG), SENT));

    assertThat(page(PAGE)).contains("src=\"" + PAGE + "/thumbnail?observation=1\"");
    HttpResponse<String> answer = browser.send(
        browser.request(PAGE + "/thumbnail?observation=1").setHeader("Accept", "image/*"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .satisfies(policy -> assertThat(policy).contains("sandbox"));
  }

  @Test
  void what_is_no_picture_is_neither_drawn_nor_served() {
    String script = Base64.getEncoder().encodeToString("<svg onload='alert(1)'>".getBytes());
    read(0, image("x", script, SENT));

    assertThat(page(PAGE)).contains("it is not drawn").doesNotContain("/thumbnail");
    assertThat(browser
            .send(browser.request(PAGE + "/thumbnail").setHeader("Accept", "image/*"))
            .statusCode())
        .isEqualTo(404);
  }

  @Test
  void invalid_base64_is_no_reason_to_fail() {
    read(0, image("still here", "%%% not base64 %%%", SENT));

    assertThat(page(PAGE)).contains("still here");
  }

  @Test
  void a_file_name_cannot_hide_its_extension_and_its_link_is_checked() {
    read(
        0,
        image("x", "", SENT)
            .replace("photo.jpg", "photo\\u202Egpj.exe")
            .replace("https://files.example.test/a", "javascript:alert(1)"));

    assertThat(page(PAGE)).contains("⟨U+202E⟩", ">EXE<").doesNotContain("href=\"javascript:");
  }

  @Test
  void an_address_with_odd_signs_finds_its_message() {
    String json = text("odd", "sent", SENT)
        .replace("79001234567@c.us", "-1001+2/3~@x")
        .replace("\"A\"", "\"~a b%\"");
    cached.read(Cached.CLINIC, Journal.OUTGOING, Cached.NOW, json);

    String path =
        MessageAddress.of(Cached.record(Cached.CLINIC, Journal.OUTGOING, json).key());
    assertThat(page(path)).contains("odd");
  }

  @Test
  void an_unknown_message_is_not_found() {
    for (String path : new String[] {
      "/messages/1101000001/outgoing/79001234567@c.us/NONE",
      "/messages/1101000001/sideways/79001234567@c.us/A",
      "/messages/abc/outgoing/79001234567@c.us/A",
      PAGE + "/thumbnail?observation=99",
    }) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void a_record_without_sense_is_still_shown() {
    read(
        0,
        "{\"idMessage\":\"A\",\"chatId\":\"79001234567@c.us\",\"typeMessage\":42,\"odd\":[1,{\"x\":null}],\"timestamp\":0}");

    assertThat(page(PAGE)).contains("odd");
  }

  @Test
  void what_is_about_a_message_is_listed_on_it() {
    read(0, text("when do you open?", "sent", SENT));
    cached.read(
        Cached.CLINIC,
        Journal.INCOMING,
        Cached.NOW,
        about("Q", "quotedMessage", "\"extendedTextMessage\":{\"text\":\"at nine\"},"),
        about("R", "reactionMessage", "\"extendedTextMessageData\":{\"text\":\"🙏\"},"));

    String page = page(PAGE);

    assertThat(page)
        .contains("Linked messages", "at nine", "🙏", ">Dana<")
        .contains("/messages/1101000001/incoming/79001234567@c.us/Q")
        .contains("/messages/1101000001/incoming/79001234567@c.us/R");
    assertThat(page("/messages/1101000001/incoming/79001234567@c.us/Q"))
        .as("and the other way")
        .contains("href=\"" + PAGE + "\"", "when do you open?");
  }

  @Test
  void a_poll_shows_who_chose_what_by_name() {
    cached.read(Cached.CLINIC, Journal.OUTGOING, Cached.NOW, """
        {"type":"outgoing","idMessage":"A","timestamp":%d,"typeMessage":"pollMessage",
         "chatId":"79001234567@c.us","statusMessage":"read","sendByApi":true,
         "pollMessageData":{"name":"Tea?","options":[{"optionName":"Yes"},{"optionName":"No"}],"multipleAnswers":false}}""".formatted(SENT));
    cached.read(Cached.CLINIC, Journal.INCOMING, Cached.NOW, """
        {"type":"incoming","idMessage":"V","timestamp":%d,"typeMessage":"pollUpdateMessage",
         "chatId":"79001234567@c.us","senderId":"79001234567@c.us","senderName":"Dana",
         "pollMessageData":{"name":"Tea?","stanzaId":"A","votes":[
           {"optionName":"Yes","optionVoters":["79001234567@c.us","79005550102@c.us"]},
           {"optionName":"No","optionVoters":[]}],"multipleAnswers":false}}""".formatted(SENT + 60));

    assertThat(page(PAGE))
        .contains("Chosen by", ">Dana<", "+7 900 555-01-02", "2 votes")
        .contains("width=\"100\"");
  }

  @Test
  void an_edit_told_by_another_record_leaves_the_earlier_text() {
    read(0, text("we meet at ten", "sent", SENT));
    cached.read(
        Cached.CLINIC, Journal.OUTGOING, Cached.NOW.plusSeconds(60), """
        {"type":"outgoing","idMessage":"E","timestamp":%d,"typeMessage":"editedMessage",
         "chatId":"79001234567@c.us","statusMessage":"sent","sendByApi":true,
         "editedMessageData":{"textMessage":"we meet at eleven","stanzaId":"A"}}""".formatted(SENT + 60));

    String page = page(PAGE);

    assertThat(page).contains("we meet at eleven", "Earlier: Text", "we meet at ten");
    assertThat(page.indexOf("we meet at eleven")).isLessThan(page.indexOf("we meet at ten"));
  }

  @Test
  void changed_words_are_marked_between_two_observations() {
    read(0, text("we meet at ten tomorrow", "sent", SENT));
    read(1, text("we meet at eleven tomorrow", "sent", SENT));

    assertThat(page(PAGE)).contains("we meet at <b>ten</b> tomorrow", "<b>eleven</b>");
  }

  @Test
  void what_has_not_happened_is_said_with_how_long_and_as_of_when() {
    read(0, text("hello", "delivered", SENT));

    assertThat(page(PAGE))
        .contains("no sign of reading after 1 h, as of")
        .contains("The steps before were not seen");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 6 s, 16 min 25 s, 16 min 31 s in all, unread",
    "ru, 6 с, 16 мин 25 с, всего 16 мин 31 с, не прочитано",
    "he, 6 שנ׳, 16 דק׳ 25 שנ׳, 16 דק׳ 31 שנ׳ בסך הכול, לא נקרא",
  })
  void durations_are_said_in_every_language(
      String language, String first, String second, String whole, String meaning) {
    read(0, text("hello", "sent", SENT));
    read(1, text("hello", "delivered", SENT + 6));
    read(2, text("hello", "read", SENT + 6 + 985));

    assertThat(browser
            .send(browser.request(PAGE).header("Accept-Language", language))
            .body())
        .contains("<b>" + first + "</b>", "<b>" + second + "</b>", whole, meaning);
  }

  @Test
  void the_record_can_be_taken_away_byte_for_byte() throws Exception {
    String json = text("hello  ,", "sent", SENT) + "\n // as the vendor sends it\n";
    read(0, json);

    assertThat(page(PAGE)).contains("href=\"" + PAGE + "/raw?observation=1\"");
    HttpResponse<String> answer = browser.get(PAGE + "/raw?observation=1");
    assertThat(answer.body()).isEqualTo(json);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(v -> assertThat(v).startsWith("attachment"));
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(v -> assertThat(v).contains("sandbox"));
    assertThat(browser.get(PAGE + "/raw?observation=9").statusCode()).isEqualTo(404);
  }

  @Test
  void a_damaged_record_shows_its_raw_text() {
    cached
        .console()
        .bean(JournalStore.class)
        .merge(
            Batch.of(
                Cached.CLINIC,
                Journal.OUTGOING,
                new Window(Cached.NOW.minus(Duration.ofDays(1)), Cached.NOW),
                Cached.NOW,
                List.of(damaged("{\"idMessage\":\"A\", half of a rec"))),
            Cached.NOW);

    assertThat(page(PAGE))
        .contains(">{&quot;idMessage&quot;:&quot;A&quot;, half of a rec<")
        .contains("does not know this kind", "/raw?observation=1");
  }

  @Test
  void who_sees_masked_gets_no_record() {
    read(0, text("the secret words", "sent", SENT));
    MessageViews views = cached.console().bean(MessageViews.class);
    Times times = new Times(new WordBook().in(Language.ENGLISH), ZoneOffset.UTC, Cached.NOW);
    AccessScope masked = new AccessScope(Optional.empty(), Set.of(Cached.CLINIC));
    MessageKey key = MessageAddress.parse(PAGE.substring("/messages/".length())).orElseThrow();

    assertThat(views.raw(masked, key, 0, times)).isEmpty();
    assertThat(views.view(masked, key, times)).hasValueSatisfying(view -> {
      assertThat(view.raw().isShown()).isFalse();
      assertThat(view.toString()).doesNotContain("the secret words");
    });
  }

  @Test
  void a_message_of_ours_names_the_person_it_went_to() {
    read(0, text("hello", "sent", SENT));
    assertThat(page(PAGE)).contains(">+7 900 123-45-67</bdi></h1>");

    cached.read(
        Cached.CLINIC,
        Journal.INCOMING,
        Cached.NOW,
        about("Q", "quotedMessage", "\"extendedTextMessage\":{\"text\":\"at nine\"},"));

    assertThat(page(PAGE)).contains(">Dana</bdi></h1>", "79001234567@c.us");
  }

  private static JournalRecord damaged(String text) {
    JournalRecord whole = Cached.record(Cached.CLINIC, Journal.OUTGOING, text("x", "sent", SENT));
    return new JournalRecord(
        whole.journal(),
        whole.key(),
        whole.timestamp(),
        "",
        whole.status(),
        whole.sentByApi(),
        whole.sender(),
        "",
        Payload.of(text));
  }

  private static String about(String id, String type, String part) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"%s",
         "chatId":"79001234567@c.us","senderId":"79001234567@c.us","senderName":"Dana",%s
         "quotedMessage":{"stanzaId":"A","participant":"79000000000@c.us"}}""".formatted(id, SENT + 30, type, part);
  }

  private void read(int minutes, String json) {
    cached.read(
        Cached.CLINIC, Journal.OUTGOING, Cached.NOW.plus(Duration.ofMinutes(minutes)), json);
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String text(String text, String status, long at) {
    return """
        {"type":"outgoing","idMessage":"A","timestamp":%d,"typeMessage":"textMessage",
         "chatId":"79001234567@c.us","textMessage":"%s","statusMessage":"%s","sendByApi":true}""".formatted(at, text, status);
  }

  private static String image(String caption, String thumbnail, long at) {
    return """
        {"type":"outgoing","idMessage":"A","timestamp":%d,"typeMessage":"imageMessage",
         "chatId":"79001234567@c.us","caption":"%s","downloadUrl":"https://files.example.test/a",
         "fileName":"photo.jpg","jpegThumbnail":"%s","mimeType":"image/jpeg",
         "statusMessage":"sent","sendByApi":true}""".formatted(at, caption, thumbnail);
  }
}
