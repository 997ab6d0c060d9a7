package io.greenjournal.web.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.MirrorTokenStore;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mirror as people open and close it, on the page of an instance. */
class MirrorPageTest {
  private static final InstanceId ID = new InstanceId("1101000001");
  private static final String PASSWORD = "seven quiet herons by the lake";
  private static final String PAGE = "instances/" + ID;
  private static final Pattern TOKEN = Pattern.compile("gjm_[A-Za-z0-9_-]{43}");
  private static final Pattern REVOKE =
      Pattern.compile("action=\"/(instances/[0-9]+/mirror-tokens/[0-9]+/revoke)\"");

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
  void a_token_is_made_shown_once_and_revoked() throws Exception {
    HttpResponse<String> made =
        browser.post(PAGE + "/mirror-tokens", browser.get(PAGE).body(), Map.of());
    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(made.body()).contains(console.uri() + "mirror<");
    Matcher token = TOKEN.matcher(made.body());
    assertThat(token.find()).isTrue();
    assertThat(opens(token.group())).isEqualTo(200);

    String page = browser.get(PAGE).body();
    assertThat(page).contains("…" + token.group().substring(43)).doesNotContain(token.group());
    Matcher revoke = REVOKE.matcher(page);
    assertThat(revoke.find()).isTrue();

    assertThat(browser.post(revoke.group(1), page, Map.of()).statusCode()).isEqualTo(303);
    assertThat(opens(token.group())).isEqualTo(401);
    assertThat(browser.get(PAGE).body())
        .contains("A mirror token of “\u2068Shop\u2069” was revoked.");
    assertThat(browser.post(revoke.group(1), page, Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void the_twenty_first_is_refused_in_a_sentence() {
    MirrorTokenStore store = console.bean(MirrorTokenStore.class);
    for (int i = 0; i < MirrorTokenStore.MOST; i++) {
      store.add(ID, "hash-" + i, "abcd", Instant.EPOCH);
    }

    HttpResponse<String> refused =
        browser.post(PAGE + "/mirror-tokens", browser.get(PAGE).body(), Map.of());

    assertThat(refused.statusCode()).isEqualTo(303);
    assertThat(browser.get(PAGE).body()).contains("Revoke one first.");
  }

  @Test
  void a_form_of_somebody_else_makes_none() {
    HttpResponse<String> refused =
        browser.post(PAGE + "/mirror-tokens", "csrfToken=guess", "https://evil.example");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(console.bean(MirrorTokenStore.class).of(AccessScope.everything(), ID))
        .isEmpty();
  }

  private int opens(String token) throws Exception {
    URI url = URI.create(console.uri() + "mirror/waInstance" + ID + "/getStateInstance/" + token);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString())
        .statusCode();
  }
}
