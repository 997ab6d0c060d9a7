package io.greenjournal.adapter.sqlite;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Lists as JSON arrays for {@code json_each}: one bound value, however many there are. */
final class Json {
  private Json() {}

  static String numbers(Collection<Long> numbers) {
    return numbers.toString();
  }

  static String words(Collection<String> words) {
    return words.stream().map(Json::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  /** Rows of words and numbers. */
  static String rows(Collection<List<?>> rows) {
    return rows.stream()
        .map(row -> row.stream()
            .map(value -> value instanceof String word ? quoted(word) : String.valueOf(value))
            .collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String word) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '"' || c == '\\' || c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
