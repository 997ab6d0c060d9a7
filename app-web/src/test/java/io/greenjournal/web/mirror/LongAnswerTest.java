package io.greenjournal.web.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  @Test
  void a_token_has_two_long_answers_at_a_time_and_short_ones_besides() throws Exception {
    try (InputStream one = begun(token);
        InputStream two = begun(token)) {
      HttpResponse<InputStream> third = ask(token);
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
      assertThat(new String(third.body().readAllBytes(), UTF_8)).isEqualTo("Too Many Requests");
      assertThat(ask(URI.create(NinetyDays.url(console, token) + "&limit=3")).statusCode())
          .isEqualTo(200);

      one.readAllBytes();
      begun(token).close();
      assertThat(two.read()).isPositive();
    }
  }

  @Test
  void all_tokens_have_eight_long_answers_and_a_client_that_goes_leaves_its_place()
      throws Exception {
    List<InputStream> begun = new ArrayList<>();
    while (begun.size() < LongAnswers.IN_ALL) {
      MirrorTokens.Made next = another();
      begun.add(begun(next));
      begun.add(begun(next));
    }
    MirrorTokens.Made late = another();
    assertThat(ask(late).statusCode()).isEqualTo(429);

    begun.get(0).close();

    HttpResponse<InputStream> answer = ask(late);
    while (answer.statusCode() == 429) {
      answer.body().readAllBytes();
      answer = ask(late);
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    begun.add(answer.body());
    for (InputStream body : begun) {
      body.close();
    }
  }

  private MirrorTokens.Made another() {
    return console.bean(MirrorTokens.class).make(NinetyDays.ID).orElseThrow();
  }

  private InputStream begun(MirrorTokens.Made with) throws Exception {
    HttpResponse<InputStream> answer = ask(with);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().read()).isEqualTo('[');
    return answer.body();
  }

  private HttpResponse<InputStream> ask() throws Exception {
    return ask(token);
  }

  private HttpResponse<InputStream> ask(MirrorTokens.Made with) throws Exception {
    return ask(NinetyDays.url(console, with));
  }

  private static HttpResponse<InputStream> ask(URI url) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofInputStream());
  }
}
