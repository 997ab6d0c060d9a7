package io.greenjournal.web.chats;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.web.chats.Snippet.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SnippetTest {
  @Test
  void beginnings_of_words_are_marked_and_middles_are_not() {
    assertThat(Snippet.of("The Parcel is in parcelling, reparcel", List.of("parc")))
        .containsExactly(
            new Piece("The ", false),
            new Piece("Parc", true),
            new Piece("el is in ", false),
            new Piece("parc", true),
            new Piece("elling, reparcel", false));
    assertThat(Snippet.of("הזמנה 1180 מוכנה", List.of("11", "מוכ")))
        .filteredOn(Piece::found)
        .extracting(Piece::text)
        .containsExactly("11", "מוכ");
  }

  @Test
  void a_word_far_inside_a_long_text_is_shown_with_what_is_around_it() {
    List<Piece> pieces =
        Snippet.of("word ".repeat(200) + "parcel" + " word".repeat(200), List.of("parcel"));

    assertThat(pieces).contains(new Piece("parcel", true));
    assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
        .startsWith("…")
        .endsWith("…")
        .hasSizeLessThan(170);
  }

  @Test
  void a_text_without_the_words_is_shown_from_its_beginning() {
    assertThat(Snippet.of("naïve", List.of("naive"))).containsExactly(new Piece("naïve", false));
    assertThat(Snippet.of("", List.of("x"))).isEmpty();
  }
}
