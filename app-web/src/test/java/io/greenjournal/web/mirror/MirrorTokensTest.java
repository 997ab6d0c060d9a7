package io.greenjournal.web.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.MirrorTokenStore;
import io.greenjournal.testkit.FakeMessenger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who gets into the mirror, and who does not. */
@Timeout(60)
class MirrorTokensTest {
  private static final String ID = "1101000001";
  private static final String OTHER = "1101000002";

  @TempDir
  Path dir;

  private Mirrored both;

  @BeforeEach
  void start() {
    both = new Mirrored(dir.resolve("data"));
    for (String id : List.of(ID, OTHER)) {
      both.vendor.add(id, "token-of-" + id, FakeMessenger.WHATSAPP);
      both.look(id, "token-of-" + id, Messenger.WHATSAPP);
    }
  }

  @AfterEach
  void stop() {
    both.close();
  }

  @Test
  void a_token_is_made_listed_and_revoked_by_the_api() {
    JsonNode made = both.makeToken(ID);
    String token = made.path("token").asText();
    String path = "instances/" + ID + "/mirror-tokens";
    assertThat(token).matches("gjm_[A-Za-z0-9_-]{43}");
    assertThat(made.path("url").asText()).isEqualTo(both.base());
    assertThat(status(ID, token)).isEqualTo(200);

    HttpResponse<String> list = both.api("GET", path);
    assertThat(list.body()).doesNotContain(token);
    JsonNode listed = both.json(list.body()).get(1);
    assertThat(listed.path("id")).isEqualTo(made.path("id"));
    assertThat(listed.path("end").asText()).isEqualTo(token.substring(token.length() - 4));
    assertThat(listed.path("lastUsedAt").asText())
        .isEqualTo(both.clock.instant().toString());
    assertThat(both.json(list.body()).get(0).path("lastUsedAt").isNull()).isTrue();

    String one = path + "/" + made.path("id").asText();
    assertThat(both.api("DELETE", one).statusCode()).isEqualTo(204);
    assertThat(both.api("DELETE", one).statusCode()).isEqualTo(404);
    assertThat(status(ID, token)).as("revoked").isEqualTo(401);
    assertThat(status(ID, both.mirrorToken(ID))).as("another one").isEqualTo(200);
  }

  @Test
  void whatever_is_no_token_of_the_instance_gets_401_and_not_a_byte() {
    assertThat(status(ID, both.mirrorToken(ID))).isEqualTo(200);
    for (String wrong : List.of(
        both.mirrorToken(OTHER),
        both.vendorToken(ID),
        Mirrored.API_TOKEN,
        both.mirrorToken(ID) + "x",
        both.mirrorToken(ID).substring(4),
        "gjm_",
        "x".repeat(500),
        "%27%20or%201")) {
      for (String method : List.of("lastIncomingMessages", "getStateInstance", "noSuchMethod")) {
        HttpResponse<String> answer =
            both.get(both.base() + "/waInstance" + ID + "/" + method + "/" + wrong);

        assertThat(answer.statusCode()).as(method).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("0");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
      }
    }
    assertThat(status("999999", both.mirrorToken(ID))).isEqualTo(401);
    assertThat(status("abc", both.mirrorToken(ID))).isEqualTo(401);
    assertThat(both.post(
                both.base() + "/waInstance" + ID + "/getMessage/" + both.mirrorToken(OTHER), "{}")
            .statusCode())
        .isEqualTo(401);
  }

  @Test
  void the_tokens_go_with_their_instance() {
    InstanceRegistry registry = both.console.bean(InstanceRegistry.class);

    registry.remove(new InstanceId(ID));

    assertThat(status(ID, both.mirrorToken(ID))).isEqualTo(401);
    assertThat(both.api("GET", "instances/" + ID + "/mirror-tokens").statusCode())
        .isEqualTo(404);
    assertThat(both.api("POST", "instances/" + ID + "/mirror-tokens").statusCode())
        .isEqualTo(404);
    assertThat(status(OTHER, both.mirrorToken(OTHER))).isEqualTo(200);
  }

  @Test
  void an_instance_has_no_more_than_twenty() {
    for (int i = 1; i < MirrorTokenStore.MOST; i++) {
      both.makeToken(ID);
    }

    HttpResponse<String> refused = both.api("POST", "instances/" + ID + "/mirror-tokens");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void no_file_of_the_cache_holds_a_token() throws Exception {
    String token = both.mirrorToken(ID);
    assertThat(status(ID, token)).isEqualTo(200);
    both.console.close();

    try (Stream<Path> files = Files.walk(dir)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(token)).as(file.toString()).isFalse();
        assertThat(bytes.contains(token.substring(4, 44))).as(file.toString()).isFalse();
      }
    }
  }

  @Test
  void what_only_looks_like_the_mirror_needs_a_sign_in() {
    String token = both.mirrorToken(ID);
    for (String path : List.of(
        "mirror",
        "mirror/",
        "mirror/waInstance" + ID,
        "mirror/waInstance" + ID + "/getStateInstance",
        "mirror/waInstance" + ID + "/getStateInstance/" + token + "/more",
        "mirror/v4/waInstance" + ID + "/getStateInstance/" + token,
        "mirror/api/v1/instances",
        "instances")) {
      HttpResponse<String> answer = both.get(both.console.uri() + path);

      assertThat(answer.statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  void the_url_is_the_one_that_the_asker_came_by() {
    HttpResponse<String> made = both.send(HttpRequest.newBuilder(
            URI.create(both.console.uri() + "api/v1/instances/" + ID + "/mirror-tokens"))
        .header("Authorization", "Bearer " + Mirrored.API_TOKEN)
        .header("X-Forwarded-Proto", "https")
        .POST(HttpRequest.BodyPublishers.noBody()));

    assertThat(both.json(made.body()).path("url").asText())
        .isEqualTo(both.base().replace("http://", "https://"));
  }

  private int status(String id, String token) {
    return both.get(both.base() + "/waInstance" + id + "/getStateInstance/" + token)
        .statusCode();
  }
}
