package io.greenjournal.web.imports;

import io.greenjournal.core.instance.Pace;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen of a list.
 *
 * @param list number of the list that was shown
 * @param page which page of it was shown
 * @param chosen ids of that page
 * @param pace {@code tariff} or a pace
 * @param apiUrl {@code ""} for what each id suggests
 * @param all whether all that are proposed were meant, on every page
 */
record ListForm(
    String list, int page, Set<String> chosen, String pace, String apiUrl, boolean all) {
  static final String BY_TARIFF = "tariff";

  static ListForm of(Map<String, Object> fields) {
    return new ListForm(
        text(fields, "list"),
        page(text(fields, "page")),
        several(fields.get("choose")),
        text(fields, "pace"),
        text(fields, "apiUrl"),
        text(fields, "act").equals("all"));
  }

  static int page(String text) {
    return text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 1;
  }

  private static String text(Map<String, Object> fields, String name) {
    return String.valueOf(fields.getOrDefault(name, "")).strip();
  }

  private static Set<String> several(@Nullable Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }
    return value == null ? Set.of() : Set.of(String.valueOf(value));
  }

  /** Empty for a word that is none. */
  Optional<Optional<Pace>> chosenPace() {
    return pace.equals(BY_TARIFF)
        ? Optional.of(Optional.empty())
        : Pace.of(pace).map(Optional::of);
  }
}
