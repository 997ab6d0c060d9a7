package io.greenjournal.web.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenjournal.core.port.MirrorTokenStore;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One answer of very many records. */
@Timeout(60)
class LongAnswerTest {
  private static final int RECORDS = 15_000;

  @TempDir
  Path dir;

  private Console console;
  private MirrorTokens.Made token;

  @BeforeEach
  void fill() {
    console = Console.start(Settings.in(dir).withPrivateAddresses(), NinetyDays.CLOCK);
    NinetyDays.fill(console, RECORDS);
    token = console.bean(MirrorTokens.class).make(NinetyDays.ID).orElseThrow();
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void ninety_days_come_in_one_answer_whole_and_in_order() throws Exception {
    HttpResponse<InputStream> answer = ask();

    JsonNode records = new ObjectMapper().readTree(answer.body());

    assertThat(answer.headers().firstValue("Transfer-Encoding")).hasValue("chunked");
    assertThat(records.size()).isEqualTo(RECORDS);
    Set<String> ids = new HashSet<>();
    long before = Long.MAX_VALUE;
    for (JsonNode record : records) {
      ids.add(record.path("idMessage").asText());
      assertThat(record.path("timestamp").asLong()).isLessThanOrEqualTo(before);
      before = record.path("timestamp").asLong();
    }
    assertThat(ids).hasSize(RECORDS);
  }

  @Test
  void an_answer_under_way_is_cut_off_when_its_token_is_revoked() throws Exception {
    try (InputStream body = ask().body()) {
      assertThat(body.read()).isEqualTo('[');

      console.bean(MirrorTokenStore.class).revoke(NinetyDays.ID, token.kept().id());

      assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  private HttpResponse<InputStream> ask() throws Exception {
    URI url = NinetyDays.url(console, token);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofInputStream());
  }
}
