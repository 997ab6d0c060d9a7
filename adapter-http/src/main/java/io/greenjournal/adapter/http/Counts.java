package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.wire.Ask;
import java.util.OptionalInt;

/** The query parameter that some lists have. */
final class Counts {
  private Counts() {}

  static void check(OptionalInt count) {
    if (count.isPresent() && count.getAsInt() < 1) {
      throw new IllegalArgumentException("a list gives at least one entry");
    }
  }

  static <T> Ask<T> with(Ask<T> ask, OptionalInt count) {
    return count.isPresent() ? ask.with("count", Integer.toString(count.getAsInt())) : ask;
  }
}
