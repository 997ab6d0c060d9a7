package io.greenjournal.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.search.SearchTerm;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {
  @ParameterizedTest
  @CsvSource({
    "Заказ 1180 оплачен, ЗАКАЗ, '[Заказ] 1180 оплачен'",
    "<b>1180</b>, 1180, '<b>[1180]</b>'",
    "Café noir, cafe, '[Café] noir'",
    "aaa, b, aaa",
    "1180 1180, 1180, '[1180] [1180]'",
    "הזמנה מוכנה, הזמנה, '[הזמנה] מוכנה'",
    "İstanbul order, order, 'İstanbul [order]'",
  })
  void the_words_are_marked_where_they_stand(String text, String word, String marked) {
    assertThat(Highlight.of(text, Highlight.words(SearchTerm.of(word))).stream()
            .map(h -> h.hit() ? "[" + h.text() + "]" : h.text())
            .collect(Collectors.joining()))
        .isEqualTo(marked);
  }

  @Test
  void words_to_leave_out_and_keys_mark_nothing() {
    assertThat(Highlight.words(SearchTerm.of("-draft type:image inv* \"to pay\"")))
        .isEqualTo(List.of("inv", "to pay"));
  }
}
