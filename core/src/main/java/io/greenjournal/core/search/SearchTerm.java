package io.greenjournal.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of what was typed into the search box.
 *
 * @param key {@code ""} for words to find, otherwise one of {@link #KEYS}
 * @param value without the key and without quotes, for words exactly as typed
 * @param without a minus stood before it
 * @param typed exactly as typed
 * @param at where it begins, in characters from the beginning
 */
public record SearchTerm(String key, String value, boolean without, String typed, int at) {
  /** The keys of the grammar. Any other word before a colon is just text. */
  public static final Set<String> KEYS =
      Set.of("from", "chat", "instance", "tag", "type", "status", "dir", "before", "after", "has");

  private static final Pattern PIECE =
      Pattern.compile("(?:[^\\s\"“”„]|\"[^\"]*(?:\"|$)|[“”„][^“”„]*(?:[“”„]|$))+");
  private static final Pattern KEYED = Pattern.compile("(-?)([A-Za-z]+):(.+)", Pattern.DOTALL);

  /** What was typed, part by part. */
  public static List<SearchTerm> of(String typed) {
    List<SearchTerm> terms = new ArrayList<>();
    Matcher pieces = PIECE.matcher(typed);
    while (pieces.find()) {
      terms.add(term(pieces.group(), pieces.start()));
    }
    return List.copyOf(terms);
  }

  public boolean isText() {
    return key.isEmpty();
  }

  /** Where a part of its value stands, in characters from the beginning of the search. */
  int at(String part) {
    int begin = isText() ? 0 : typed.indexOf(':') + 1;
    return at + Math.max(begin, typed.indexOf(part, begin));
  }

  private static SearchTerm term(String piece, int at) {
    Matcher keyed = KEYED.matcher(piece);
    if (keyed.matches() && KEYS.contains(keyed.group(2).toLowerCase(Locale.ROOT))) {
      return new SearchTerm(
          keyed.group(2).toLowerCase(Locale.ROOT),
          keyed.group(3).replaceAll("[\"“”„]", "").strip(),
          !keyed.group(1).isEmpty(),
          piece,
          at);
    }
    return new SearchTerm("", piece.replaceAll("[“”„]", "\""), piece.startsWith("-"), piece, at);
  }
}
