package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Cursor;
import java.util.regex.Pattern;

/** The end of a page as a word for addresses: the id of its last record. */
final class Cursors {
  private static final int RADIX = 36;
  private static final Pattern FORM = Pattern.compile("(0|-?[1-9a-z][0-9a-z]{0,12})");

  private Cursors() {}

  static Cursor after(long id) {
    return new Cursor(Long.toString(id, RADIX));
  }

  static long id(Cursor cursor) {
    if (!FORM.matcher(cursor.value()).matches()) {
      throw new IllegalArgumentException("no page gave this cursor");
    }
    // A number too large for an id throws the same exception.
    return Long.parseLong(cursor.value(), RADIX);
  }
}
