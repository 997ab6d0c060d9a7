package io.greenjournal.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.web.Browser;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.SignedInStill;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exports that share their places, break off or are cancelled. */
class ExportLimitTest extends ExportConsole {
  @Test
  void two_go_on_at_a_time_and_the_third_is_told_so() throws Exception {
    start(true);
    fill(0, MANY, PADDING);
    InputStream one = begun("messages.ndjson");
    begun("messages.csv");

    HttpResponse<byte[]> third = api("messages.csv");
    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(third.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    assertThat(text(third)).contains("2 exports are under way");
    HttpResponse<String> page =
        post("/journal/export?q=text", Map.of("format", "csv", "q", "text"));
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.body()).contains("2 exports are under way", "<main");

    one.readAllBytes();
    assertThat(api("messages.csv?q=nothing").statusCode()).isEqualTo(200);
  }

  @Test
  void a_client_that_never_takes_anything_loses_its_place_after_a_while() throws Exception {
    start(false);
    fill(0, 600, "hello");
    Exports exports = console.bean(Exports.class);
    CurrentUser somebody = CurrentUser.owner(0, "somebody");
    SignedInStill.Ticket ticket =
        console.bean(SignedInStill.class).ticket(io.micronaut.http.HttpRequest.GET("/"), somebody);
    InputStream first = exports.download(order(somebody, ticket)).orElseThrow().body();
    exports.download(order(somebody, ticket)).orElseThrow();
    assertThat(exports.download(order(somebody, ticket))).isEmpty();
    assertThat(first.read()).isEqualTo('{');

    clock.move(Exports.FORSAKEN.plusSeconds(1));

    assertThat(exports.download(order(somebody, ticket))).isPresent();
    assertThatThrownBy(first::readAllBytes).isInstanceOf(IOException.class);
  }

  @Test
  void an_export_breaks_off_when_its_session_ends() throws Exception {
    start(true);
    fill(0, MANY, PADDING);
    InputStream file = begunOnPage();

    browser.post("/logout", browser.get("/journal").body(), Map.of());

    assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class);
    await(() -> isToldAs("unfinished"));
    assertThat(latest().counts().get("rows")).isLessThan(MANY);
  }

  @Test
  void an_export_can_be_followed_and_cancelled_by_its_own_session_only() throws Exception {
    start(true);
    fill(0, MANY, PADDING);
    InputStream file = begunOnPage();
    String progress = "/journal/export/runs/run-of-the-test";
    assertThat(progress(browser, progress).body())
        .contains("hx-get=\"" + progress + "\"", progress + "/cancel", "<progress");
    assertThat(browser.get("/journal/export?q=text").body()).contains(progress + "/cancel");
    Browser other = new Browser(console);
    signIn(other);
    assertThat(progress(other, progress).body()).isEmpty();

    HttpResponse<String> cancelled =
        browser.post(progress + "/cancel", browser.get("/journal/export?q=text").body(), Map.of());

    assertThat(cancelled.statusCode()).isEqualTo(303);
    assertThat(progress(browser, progress).body()).contains(">cancelled<").doesNotContain("hx-get");
    assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class);
    await(() -> isToldAs("unfinished"));
  }
}
