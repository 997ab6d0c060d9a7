package io.greenjournal.web.chats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of a text around the first word that was looked for, the words marked. */
public final class Snippet {
  private static final int LONGEST = 160;
  private static final int BEFORE = 40;

  private Snippet() {}

  /**
   * A stretch of the text.
   *
   * @param found it is what was looked for
   */
  public record Piece(String text, boolean found) {
    /** For templates. */
    public boolean isFound() {
      return found;
    }
  }

  /** @param words beginnings of words; case does not matter */
  static List<Piece> of(String text, List<String> words) {
    List<MatchResult> found =
        words.isEmpty() ? List.of() : pattern(words).matcher(text).results().toList();
    int first = found.isEmpty() ? 0 : found.get(0).start();
    int start = back(text, first, BEFORE);
    int end = forth(text, start, LONGEST);
    List<Piece> pieces = new ArrayList<>();
    add(pieces, start > 0 ? "…" : "", false);
    int at = start;
    for (MatchResult word : found) {
      if (word.end() <= end) {
        add(pieces, text.substring(at, word.start()), false);
        add(pieces, word.group(), true);
        at = word.end();
      }
    }
    add(pieces, text.substring(at, end) + (end < text.length() ? "…" : ""), false);
    return List.copyOf(pieces);
  }

  private static Pattern pattern(List<String> words) {
    return Pattern.compile(
        words.stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{M}\\p{N}])(?:", ")")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static int back(String text, int from, int most) {
    int count = Math.min(most, text.codePointCount(0, from));
    return text.offsetByCodePoints(from, -count);
  }

  private static int forth(String text, int from, int most) {
    int count = Math.min(most, text.codePointCount(from, text.length()));
    return text.offsetByCodePoints(from, count);
  }

  private static void add(List<Piece> pieces, String text, boolean found) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, found));
    }
  }
}
