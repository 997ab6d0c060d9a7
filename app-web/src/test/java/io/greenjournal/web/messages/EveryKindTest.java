package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Direction;
import io.greenjournal.testkit.Fixture;
import io.greenjournal.testkit.Fixtures;
import io.greenjournal.web.Browser;
import io.greenjournal.web.shell.UrlPart;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKindTest {
  private Cached cached;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path dir) {
    cached = new Cached(dir).instance(Cached.CLINIC, "מרפאה");
    Stream.concat(fixtures(), posts())
        .forEach(f -> cached.read(Cached.CLINIC, journal(f), Cached.NOW, List.of(f.json())));
    browser = new Browser(cached.console());
  }

  @AfterAll
  void stop() {
    cached.close();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void every_kind_has_a_page_in_every_language(Fixture fixture) {
    JournalRecord record = Cached.record(Cached.CLINIC, journal(fixture), fixture.json());

    for (String language : List.of("en", "ru", "he")) {
      HttpResponse<String> answer = browser.send(
          browser.request(MessageAddress.of(record.key())).header("Accept-Language", language));

      assertThat(answer.statusCode()).as(language).isEqualTo(200);
      assertThat(answer.body()).contains(record.key().id().value(), "lang=\"" + language + "\"");
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void every_kind_opens_beside_the_list(Fixture fixture) {
    JournalRecord record = Cached.record(Cached.CLINIC, journal(fixture), fixture.json());

    HttpResponse<String> answer =
        browser.get("/journal?open=" + UrlPart.of(MessageAddress.part(record.key())));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("class=\"inspector\"");
  }

  @ParameterizedTest
  @MethodSource("posts")
  void every_post_has_a_page(Fixture fixture) {
    JournalRecord record = Cached.record(Cached.CLINIC, journal(fixture), fixture.json());

    assertThat(browser.get(MessageAddress.of(record.key())).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "he"})
  void the_board_shows_every_post(String language) {
    HttpResponse<String> answer =
        browser.send(browser.request("/statuses").header("Accept-Language", language));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().split("class=\"post\"", -1))
        .hasSize(1 + (int) posts().count());
  }

  static Stream<Fixture> fixtures() {
    return Fixtures.all().stream();
  }

  static Stream<Fixture> posts() {
    return Fixtures.statusPosts().stream();
  }

  private static Journal journal(Fixture fixture) {
    Direction direction = Direction.of(fixture.direction()).orElseThrow();
    return Fixtures.statusPosts().contains(fixture)
        ? Journal.ofStatuses(direction)
        : Journal.of(direction);
  }
}
