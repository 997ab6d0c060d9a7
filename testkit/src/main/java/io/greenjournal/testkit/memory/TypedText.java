package io.greenjournal.testkit.memory;

import io.greenjournal.core.search.SearchTerm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words, phrases and beginnings of words that a text must have, and those that it must not. */
final class TypedText {
  private final List<SearchTerm> terms;

  private TypedText(List<SearchTerm> terms) {
    this.terms = terms;
  }

  static TypedText of(String typed) {
    return new TypedText(SearchTerm.of(typed));
  }

  boolean matches(String text) {
    String words = spaced(text);
    return terms.stream().allMatch(term -> holds(words, term) != term.without());
  }

  private static boolean holds(String words, SearchTerm term) {
    String wanted = spaced(term.typed()).stripTrailing();
    return words.contains(term.typed().endsWith("*") ? wanted : wanted + " ");
  }

  /** In lower case, a space before and behind each word. */
  private static String spaced(String text) {
    StringBuilder words = new StringBuilder(" ");
    Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .forEach(word -> words.append(word).append(' '));
    return words.toString();
  }
}
