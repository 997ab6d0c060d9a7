package io.greenjournal.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.WordBook;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {
  private static final List<Instance> SEEN = List.of(
      instance("1101000001", "Haifa desk", Set.of("support", "il")),
      instance("1101000002", "Sales", Set.of("sales")),
      instance("1101000003", "\"Quoted\"", Set.of()));

  @Test
  void an_empty_box_offers_every_key() {
    assertThat(texts("", 0)).contains("from:", "type:", "tag:", "has:").hasSize(Hints.MOST);
  }

  @ParameterizedTest
  @CsvSource({
    "ty, 2, type:",
    "hello st, 8, status:",
    "-in, 3, instance:",
    "type:ima, 8, image",
    "'type:image,vid', 14, video",
    "status:fai, 10, failed",
    "dir:o, 5, out",
    "tag:su, 6, support",
    "instance:hai, 12, '\"Haifa desk\"'",
    "instance:\"haifa d, 17, '\"Haifa desk\"'",
    "instance:quo, 12, 1101000003",
    "instance:110100000, 18, '\"Haifa desk\"'",
  })
  void what_was_begun_is_completed(String typed, int caret, String offered) {
    assertThat(texts(typed, caret)).first().isEqualTo(offered);
  }

  @Test
  void only_the_part_at_the_caret_is_replaced() {
    Hints.Found found = hints(Language.ENGLISH).at("hello type:text,ima after:2d", 19);

    assertThat(found.from()).isEqualTo(16);
    assertThat(found.to()).isEqualTo(19);
    assertThat(found.hints()).extracting(Hints.Hint::text).containsExactly("image");
  }

  @Test
  void kinds_and_statuses_are_found_by_their_name_in_the_language_of_the_page() {
    assertThat(hints(Language.RUSSIAN).at("status:прочит", 13).hints())
        .extracting(Hints.Hint::text)
        .containsExactly("read");
  }

  @Test
  void words_and_people_are_not_guessed() {
    assertThat(texts("hello", 5)).isEmpty();
    assertThat(texts("from:da", 7)).isEmpty();
    assertThat(texts("\"type:", 6)).isEmpty();
  }

  @Test
  void a_caret_outside_of_the_text_is_none() {
    assertThat(texts("ty", 99)).containsExactly("type:");
    assertThat(texts("ty", -1)).hasSize(Hints.MOST);
  }

  private static List<String> texts(String typed, int caret) {
    return hints(Language.ENGLISH).at(typed, caret).hints().stream()
        .map(Hints.Hint::text)
        .toList();
  }

  private static Hints hints(Language language) {
    return new Hints(
        SEEN,
        new Times(
            new WordBook().in(language), ZoneOffset.UTC, Instant.parse("2026-11-21T10:00:00Z")));
  }

  private static Instance instance(String id, String name, Set<String> tags) {
    return new Instance(
        new InstanceId(id),
        name,
        Messenger.WHATSAPP,
        URI.create("https://api.example.test"),
        Pace.MANUAL,
        "",
        tags);
  }
}
