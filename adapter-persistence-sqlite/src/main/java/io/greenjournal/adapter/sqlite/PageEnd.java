package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Cursor;
import java.util.regex.Pattern;

/**
 * Where a page of payloads ended, as a word: when something last happened to its last record, and its id.
 *
 * @param acted UNIX seconds
 */
record PageEnd(long acted, long id) {
  private static final int RADIX = 36;
  private static final Pattern FORM = Pattern.compile("-?[0-9a-z]{1,13}\\.-?[0-9a-z]{1,13}");

  static PageEnd of(Cursor cursor) {
    if (!FORM.matcher(cursor.value()).matches()) {
      throw new IllegalArgumentException("no page gave this cursor");
    }
    int dot = cursor.value().indexOf('.');
    return new PageEnd(
        Long.parseLong(cursor.value().substring(0, dot), RADIX),
        Long.parseLong(cursor.value().substring(dot + 1), RADIX));
  }

  Cursor cursor() {
    return new Cursor(Long.toString(acted, RADIX) + "." + Long.toString(id, RADIX));
  }
}
