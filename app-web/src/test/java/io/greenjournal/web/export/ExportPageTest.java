package io.greenjournal.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.web.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page that asks what shall be in the file. */
class ExportPageTest extends ExportConsole {
  @Test
  void the_page_says_what_will_be_in_the_file_and_hands_it_out() {
    start(true);
    fill(0, 64, "hello");

    HttpResponse<String> page = browser.get("/journal/export?q=hello&direction=incoming");
    assertThat(page.body())
        .contains("64 messages", "hello", "XLSX", "NDJSON", "value=\"incoming\"")
        .doesNotContain("type=\"password\"");
    assertThat(browser.get("/journal?q=hello").body())
        .contains("href=\"/journal/export?q=hello\"", ">64<");

    HttpResponse<String> file = post(
        "/journal/export?q=hello",
        Map.of("q", "hello", "direction", "incoming", "format", "csv", "run", "run-of-the-test"));

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(Rows.csv(file.body())).hasSize(65);
    assertThat(progress(browser, "/journal/export/runs/run-of-the-test").body())
        .contains(">done<", "64 messages")
        .doesNotContain("hx-get", "<progress");
    assertThat(browser.get("/journal/export?q=hello").body())
        .contains("Your last exports", ">done<");
    assertThat(latest().who()).isEqualTo("admin");
    assertThat(latest().act()).isEqualTo("export");
    assertThat(latest().subject()).isEqualTo("csv direction=incoming words");
    assertThat(latest().counts()).isEqualTo(Map.of("rows", 64L));
    assertThat(browser.get("/audit").body()).contains("Exported messages", "64 messages");
  }

  @Test
  void everything_is_handed_out_for_the_password_only() {
    start(true);
    fill(0, 5, "hello");
    assertThat(browser.get("/journal/export").body()).contains("type=\"password\"");

    HttpResponse<String> without = post("/journal/export", Map.of("format", "csv"));
    HttpResponse<String> wrong =
        post("/journal/export", Map.of("format", "csv", "password", "not the one"));
    HttpResponse<String> right =
        post("/journal/export", Map.of("format", "ndjson", "password", PASSWORD));

    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Wrong password");
    assertThat(right.statusCode()).isEqualTo(200);
    assertThat(right.body().lines()).hasSize(5);
    assertThat(latest().subject()).isEqualTo("ndjson");
  }

  @Test
  void chosen_messages_are_exported_alone_and_one_that_is_not_there_fails_them_all() {
    start(true);
    fill(0, 10, "hello");
    String two = "/journal/export?pick=1101000001/incoming/79001%40c.us/M1"
        + "&pick=1101000001/incoming/79001%40c.us/M7";
    assertThat(browser.get("/journal").body())
        .contains("name=\"pick\" form=\"picked\" value=\"1101000001/incoming/79001@c.us/M7\"");
    String page = browser.get(two).body();
    assertThat(page).contains("2 selected messages");

    HttpResponse<String> file = browser.post(
        "/journal/export",
        Browser.form(Map.of("format", "csv"))
            + "&pick=1101000001/incoming/79001@c.us/M1&pick=1101000001/incoming/79001@c.us/M7"
            + "&csrfToken=" + token(page),
        browser.origin());

    assertThat(Rows.csv(file.body()))
        .extracting(row -> row.get(4))
        .containsExactly("idMessage", "M1", "M7");
    assertThat(latest().subject()).isEqualTo("csv chosen(2)");
    for (String missing : List.of("1101000001/incoming/79001@c.us/M99", "999/incoming/a/b", "x")) {
      assertThat(browser.get(two + "&pick=" + missing).statusCode()).as(missing).isEqualTo(404);
    }
  }
}
