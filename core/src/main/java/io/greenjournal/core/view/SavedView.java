package io.greenjournal.core.view;

import java.util.Optional;

/**
 * A filter of the journal that somebody keeps by a name.
 *
 * @param id ours, never reused
 * @param maker id of the user who made it
 * @param name as {@link #name} reads it; hostile text all the same
 * @param query of the journal's address, without a question mark; {@code ""} for no filter
 * @param shared everybody sees it, not the maker alone
 */
public record SavedView(long id, long maker, String name, String query, boolean shared) {
  /** In characters. */
  public static final int LONGEST_NAME = 60;

  /** In characters. */
  public static final int LONGEST_QUERY = 2_000;

  public SavedView {
    if (name(name).filter(name::equals).isEmpty() || !fits(query)) {
      throw new IllegalArgumentException("no name or no query of a view");
    }
  }

  /** A typed name as it is kept: in one line, blanks as one; empty when nothing is left or it is too long. */
  public static Optional<String> name(String typed) {
    String name = typed.replaceAll("[\\p{Cntrl}\\s\\h\\v]+", " ").strip();
    return Optional.of(name)
        .filter(n -> !n.isEmpty() && n.codePointCount(0, n.length()) <= LONGEST_NAME);
  }

  /** Whether a query is short enough to be kept. */
  public static boolean fits(String query) {
    return query.length() <= LONGEST_QUERY;
  }

  public SavedView named(String other) {
    return new SavedView(id, maker, other, query, shared);
  }

  public SavedView sharing(boolean withAll) {
    return new SavedView(id, maker, name, query, withAll);
  }
}
