package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.web.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        .contains("<del>delivered</del>", "<ins>read</ins>");
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
