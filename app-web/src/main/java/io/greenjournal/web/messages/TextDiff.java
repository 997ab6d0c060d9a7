package io.greenjournal.web.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which words of a text are not in another one. Long stretches that are in both are folded. */
final class TextDiff {
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

  /** The table of both texts is no larger than this; beyond it they are simply two texts. */
  private static final long MOST_CELLS = 1_000_000;

  private static final int LONGEST = 400;
  private static final int FOLD_FROM = 90;
  private static final int KEPT = 36;

  private TextDiff() {}

  /**
   * A stretch of a text.
   *
   * @param changed the other text does not have it there
   */
  record Piece(String text, boolean changed) {
    /** For templates. */
    public boolean isChanged() {
      return changed;
    }
  }

  /** The text in pieces; one piece, changed as a whole, when the two have no word in common. */
  static List<Piece> of(String text, String other) {
    List<String> tokens = tokens(text);
    List<String> others = tokens(other);
    if (other.isEmpty() || (long) tokens.size() * others.size() > MOST_CELLS) {
      return whole(text);
    }
    boolean[] kept = kept(tokens, others);
    IntPredicate isKeptWord =
        i -> kept[i] && Character.isLetterOrDigit(tokens.get(i).codePointAt(0));
    for (int i = 0; i < kept.length; i++) {
      if (isKeptWord.test(i)) {
        return folded(joined(tokens, kept));
      }
    }
    return whole(text);
  }

  private static List<Piece> whole(String text) {
    return List.of(new Piece(
        text.length() <= LONGEST
            ? text
            : text.substring(0, text.offsetByCodePoints(0, cut(text))) + "…",
        true));
  }

  private static int cut(String text) {
    return Math.min(LONGEST, text.codePointCount(0, text.length()));
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Of a longest common subsequence. */
  private static boolean[] kept(List<String> a, List<String> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        length[i][j] = a.get(i).equals(b.get(j))
            ? length[i + 1][j + 1] + 1
            : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    boolean[] kept = new boolean[a.size()];
    for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
      if (a.get(i).equals(b.get(j))) {
        kept[i++] = true;
        j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return kept;
  }

  private static List<Piece> joined(List<String> tokens, boolean[] kept) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < kept.length; i++) {
      run.append(tokens.get(i));
      if (i + 1 == kept.length || kept[i + 1] != kept[i]) {
        pieces.add(new Piece(run.toString(), !kept[i]));
        run.setLength(0);
      }
    }
    return pieces;
  }

  private static List<Piece> folded(List<Piece> pieces) {
    return pieces.stream()
        .map(p -> p.changed() || p.text().codePointCount(0, p.text().length()) < FOLD_FROM
            ? p
            : new Piece(folded(p.text()), false))
        .toList();
  }

  private static String folded(String text) {
    return text.substring(0, text.offsetByCodePoints(0, KEPT))
        + " … "
        + text.substring(text.offsetByCodePoints(text.length(), -KEPT));
  }
}
