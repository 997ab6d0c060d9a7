package io.greenjournal.adapter.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person typed, as an expression of the text index: words that must all occur, {@code "phrases"},
 * beginnings of words ({@code parc*}) and words that must not occur ({@code -word}). Whatever was typed is only
 * ever a quoted string in it, never its syntax.
 */
record SearchQuery(List<String> wanted, List<String> unwanted) {
  /** More words than these do not narrow a search any further. */
  private static final int MOST_TERMS = 16;

  private static final int SHORTEST_PREFIX = 2;

  /** A phrase or a word, each perhaps with a minus before it and a star behind it. */
  private static final Pattern TERM = Pattern.compile(
      "(?<minus>(?<!\\S)-)?(?:\"(?<phrase>[^\"]*)(?:\"|$)(?<star>\\*)?|(?<word>\\S+))");

  static SearchQuery of(String text) {
    SearchQuery query = new SearchQuery(new ArrayList<>(), new ArrayList<>());
    Matcher term = TERM.matcher(text);
    while (term.find() && query.wanted.size() + query.unwanted.size() < MOST_TERMS) {
      List<String> terms = term.group("minus") == null ? query.wanted : query.unwanted;
      condition(term).ifPresent(terms::add);
    }
    return query;
  }

  /** Nothing in it can be looked up, such as a lone emoji. */
  boolean isEmpty() {
    return wanted.isEmpty() && unwanted.isEmpty();
  }

  /**
   * The whole expression.
   *
   * @param tags conditions on tags, joined by "and"; at least one when only {@link #unwanted} words are given
   */
  String matching(List<String> tags) {
    String positive =
        Stream.concat(wanted.stream(), tags.stream()).collect(Collectors.joining(" AND "));
    return unwanted.isEmpty()
        ? positive
        : "(" + positive + ") NOT (" + String.join(" OR ", unwanted) + ")";
  }

  private static Optional<String> condition(Matcher term) {
    String phrase = term.group("phrase");
    String word = term.group("word");
    boolean prefix = phrase == null ? word.endsWith("*") : term.group("star") != null;
    String normal =
        SearchText.normalise(phrase == null ? word : phrase).replace('"', ' ').strip();
    long letters = normal.codePoints().filter(Character::isLetterOrDigit).count();
    if (letters == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "text : \"" + normal + '"' + (prefix && letters >= SHORTEST_PREFIX ? " *" : ""));
  }
}
