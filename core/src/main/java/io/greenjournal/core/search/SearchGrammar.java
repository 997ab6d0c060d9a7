package io.greenjournal.core.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The language of the search box:
 * {@code from: chat: instance: tag: type: status: dir: before: after: has:file "phrase" word word*}, and a minus before
 * a word, a phrase or a key but those of time leaves out what it names. Values of one key are joined by "or",
 * also with commas ({@code type:image,video}); everything else by "and". An instance is named by its id or a part
 * of its name, or together with others by a tag; a chat or a sender by an id, by a number, or by (the beginnings of the words of) a name.
 */
public final class SearchGrammar {
  /** In characters. */
  public static final int LONGEST = 256;

  public static final int MOST_TERMS = 16;

  /** A name stands for so many people at most. */
  public static final int MOST_PEOPLE = 20;

  private SearchGrammar() {}

  /** Reads a search. What it cannot use becomes a problem and narrows nothing. */
  public static SearchReading read(String typed, SearchWorld world) {
    List<SearchProblem> problems = new ArrayList<>();
    List<SearchTerm> terms =
        SearchTerm.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    if (typed.length() > LONGEST) {
      problems.add(new SearchProblem(SearchProblem.Kind.LONG, "", LONGEST));
    }
    if (terms.size() > MOST_TERMS) {
      problems.add(
          new SearchProblem(SearchProblem.Kind.MANY, "", terms.get(MOST_TERMS).at()));
      terms = terms.subList(0, MOST_TERMS);
    }
    return new TermReader(terms, world, problems).read();
  }
}
