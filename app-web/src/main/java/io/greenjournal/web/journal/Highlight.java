package io.greenjournal.web.journal;

import io.greenjournal.core.search.SearchTerm;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of a text in a list, and whether it is what was searched for.
 *
 * @param hit to be marked
 */
public record Highlight(String text, boolean hit) {
  /** Splits a text at the words; put together the stretches are the text again. */
  static List<Highlight> of(String text, List<String> words) {
    String folded = fold(text);
    if (folded.length() != text.length() || words.isEmpty()) {
      return List.of(new Highlight(text, false));
    }
    List<Highlight> stretches = new ArrayList<>();
    int done = 0;
    for (int at = 0; at < text.length(); ) {
      int length = longestAt(folded, at, words);
      if (length == 0) {
        at++;
        continue;
      }
      if (at > done) {
        stretches.add(new Highlight(text.substring(done, at), false));
      }
      stretches.add(new Highlight(text.substring(at, at + length), true));
      at += length;
      done = at;
    }
    if (done < text.length()) {
      stretches.add(new Highlight(text.substring(done), false));
    }
    return List.copyOf(stretches);
  }

  /** The words of a search that a text may be marked with: no minus, no quotes, no star. */
  static List<String> words(List<SearchTerm> terms) {
    return terms.stream()
        .filter(t -> t.isText() && !t.without())
        .map(t -> fold(t.value().replaceAll("[\"*]", "").strip()))
        .filter(w -> !w.isEmpty())
        .distinct()
        .toList();
  }

  private static int longestAt(String folded, int at, List<String> words) {
    return words.stream()
        .filter(w -> folded.startsWith(w, at))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** Case and the common accents do not matter, as in the search; the length stays the same. */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String parts = c < 0x80 || Character.isSurrogate(c)
          ? String.valueOf(c)
          : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      folded.append(parts.charAt(0));
    }
    String lower = folded.toString().toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : folded.toString();
  }
}
