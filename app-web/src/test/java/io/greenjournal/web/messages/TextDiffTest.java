package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.web.messages.TextDiff.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDiffTest {
  @Test
  void the_changed_words_are_marked_and_the_rest_is_not() {
    assertThat(TextDiff.of("We meet at ten tomorrow", "We meet at eleven tomorrow"))
        .containsExactly(
            new Piece("We meet at ", false), new Piece("ten", true), new Piece(" tomorrow", false));
    assertThat(TextDiff.of("התור ביום שני", "התור ביום שלישי"))
        .containsExactly(new Piece("התור ביום ", false), new Piece("שני", true));
  }

  @Test
  void texts_without_a_common_word_are_marked_whole() {
    assertThat(TextDiff.of("sent", "delivered")).containsExactly(new Piece("sent", true));
    assertThat(TextDiff.of("sent", "")).containsExactly(new Piece("sent", true));
    assertThat(TextDiff.of("a, b!", "c, d!")).containsExactly(new Piece("a, b!", true));
  }

  @Test
  void a_long_text_is_folded_where_nothing_changed() {
    String same = "word ".repeat(100);

    List<Piece> pieces = TextDiff.of(same + "ten", same + "eleven");

    assertThat(pieces).hasSize(2);
    assertThat(pieces.get(0).text()).contains(" … ").hasSizeLessThan(90);
    assertThat(pieces.get(1)).isEqualTo(new Piece("ten", true));
  }

  @Test
  void an_emoji_is_never_cut_in_two() {
    String flags = "🇮🇱".repeat(300);

    for (Piece piece : TextDiff.of(flags, "x")) {
      assertThat(piece.text().codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
    assertThat(TextDiff.of("see 🙂 you", "see 🙃 you").stream()
            .filter(Piece::changed)
            .map(Piece::text)
            .collect(Collectors.joining()))
        .isEqualTo("🙂");
  }

  @Test
  void two_very_long_texts_are_compared_at_once_or_not_at_all() {
    String one = "a b ".repeat(50_000);

    assertThat(TextDiff.of(one, one + "c")).singleElement().matches(Piece::changed);
  }
}
