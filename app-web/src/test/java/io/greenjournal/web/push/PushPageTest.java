package io.greenjournal.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Push as people switch it on and off, on the page of an instance. */
class PushPageTest {
  private static final InstanceId ID = new InstanceId("1101000001");
  private static final String PASSWORD = "seven quiet herons by the lake";
  private static final String PAGE = "instances/" + ID;
  private static final Pattern SECRET = Pattern.compile("gjp_[A-Za-z0-9_-]{43}");

  @TempDir
  Path dir;

  private Console console;
  private Browser browser;

  @BeforeEach
  void start() {
    console = Console.start(Settings.in(dir).withAdminPassword(PASSWORD));
    console
        .bean(InstanceRegistry.class)
        .put(new NewInstance(
            new Connection(
                ID,
                Messenger.WHATSAPP,
                URI.create("https://api.greenapi.com"),
                Token.of("token-of-the-instance")),
            "Shop",
            Pace.MANUAL));
    browser = new Browser(console);
    browser.post(
        "login", browser.get("login").body(), Map.of("name", "admin", "password", PASSWORD));
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void a_secret_is_made_shown_once_replaced_and_revoked() throws Exception {
    assertThat(browser.get(PAGE).body()).contains("Off: nothing is accepted.");

    String first = make();
    assertThat(push(first, "{\"typeWebhook\":\"<b>new</b>\"}")).isEqualTo(200);
    assertThat(push("wrong", "{}")).isEqualTo(401);

    String page = browser.get(PAGE).body();
    assertThat(page)
        .contains("…" + first.substring(43), "&lt;b&gt;new&lt;/b&gt;", "Refused since the start")
        .doesNotContain(first)
        .doesNotContain("Off: nothing is accepted.");

    String second = make();
    assertThat(second).isNotEqualTo(first);
    assertThat(push(first, "{}")).isEqualTo(401);
    assertThat(push(second, "{}")).isEqualTo(200);

    assertThat(browser.post(PAGE + "/push-secret/revoke", page, Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(push(second, "{}")).isEqualTo(401);
    assertThat(browser.get(PAGE).body()).contains("Push is off for “\u2068Shop\u2069”.");
    browser.post(PAGE + "/push-secret/revoke", page, Map.of());
    assertThat(browser.get(PAGE).body())
        .contains("There was no push secret of “\u2068Shop\u2069”.");
    assertThat(browser.get("audit").body())
        .contains("Made a secret of push", "Switched push off")
        .doesNotContain(second);
  }

  @Test
  void the_page_says_what_to_enter_at_the_vendor() {
    HttpResponse<String> made =
        browser.post(PAGE + "/push-secret", browser.get(PAGE).body(), Map.of());

    assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(made.body())
        .contains("webhookUrl", console.uri() + "push/" + ID + "<", "webhookUrlToken")
        .contains("outgoingAPIMessageWebhook", "its notification queue is no longer filled");
  }

  @Test
  void a_form_of_somebody_else_makes_none() {
    assertThat(browser
            .post(PAGE + "/push-secret", "csrfToken=guess", "https://evil.example")
            .statusCode())
        .isEqualTo(403);
    assertThat(console.bean(PushSecrets.class).find(ID)).isEmpty();
  }

  private String make() {
    HttpResponse<String> made =
        browser.post(PAGE + "/push-secret", browser.get(PAGE).body(), Map.of());
    assertThat(made.statusCode()).isEqualTo(200);
    Matcher secret = SECRET.matcher(made.body());
    assertThat(secret.find()).isTrue();
    return secret.group();
  }

  private int push(String secret, String body) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(console.uri() + "push/" + ID))
                .header("Authorization", "Bearer " + secret)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }
}
