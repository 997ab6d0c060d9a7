package io.greenjournal.web.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Prints strict JSON for people: a line a value, in colours, long base64 folded. Values stay spelt as they
 * were received; a text that is no JSON comes out as it is.
 */
final class JsonPrinter {
  private static final int FOLD_FROM = 160;
  private static final int KEPT = 24;

  private final String json;
  private final IntFunction<String> folded;
  private final List<JsonToken> out = new ArrayList<>();
  private int at;
  private int depth;

  private JsonPrinter(String json, IntFunction<String> folded) {
    this.json = json;
    this.folded = folded;
  }

  /**
   * @param folded the remark that stands for so many characters of base64
   */
  static List<JsonToken> print(String json, IntFunction<String> folded) {
    return new JsonPrinter(json, folded).print();
  }

  private List<JsonToken> print() {
    while (at < json.length()) {
      char c = json.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '"') {
        text();
      } else if ("{}[],:".indexOf(c) >= 0) {
        sign(c);
      } else {
        word();
      }
    }
    return List.copyOf(out);
  }

  private void sign(char c) {
    at++;
    switch (c) {
      case '{', '[' -> open(c);
      case '}', ']' -> {
        depth = Math.max(0, depth - 1);
        plain(line() + c);
      }
      case ',' -> plain("," + line());
      default -> plain(": ");
    }
  }

  private void open(char c) {
    int next = at;
    while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
      next++;
    }
    if (next < json.length() && json.charAt(next) == (c == '{' ? '}' : ']')) {
      at = next + 1;
      plain(c == '{' ? "{}" : "[]");
      return;
    }
    depth++;
    plain(c + line());
  }

  private String line() {
    return "\n" + "  ".repeat(Math.min(depth, 40));
  }

  private void text() {
    int end = at + 1;
    while (end < json.length() && json.charAt(end) != '"') {
      end += json.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end + 1, json.length());
    String text = json.substring(at, end);
    at = end;
    int next = at;
    while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
      next++;
    }
    boolean key = next < json.length() && json.charAt(next) == ':';
    if (!key && isBase64(text)) {
      out.add(new JsonToken("s", text.substring(0, KEPT)));
      out.add(new JsonToken("i", folded.apply(text.length() - 2 - KEPT)));
      out.add(new JsonToken("s", "\""));
    } else {
      out.add(new JsonToken(key ? "k" : "s", text));
    }
  }

  private void word() {
    int end = at;
    while (end < json.length()
        && "{}[],:\"".indexOf(json.charAt(end)) < 0
        && !Character.isWhitespace(json.charAt(end))) {
      end++;
    }
    out.add(new JsonToken("n", json.substring(at, end)));
    at = end;
  }

  private void plain(String text) {
    out.add(new JsonToken("p", text));
  }

  private static boolean isBase64(String quoted) {
    return quoted.length() >= FOLD_FROM
        && quoted
            .substring(1, quoted.length() - 1)
            .chars()
            .allMatch(c -> (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '='
                || c == '\\'
                || c == '-'
                || c == '_');
  }
}
