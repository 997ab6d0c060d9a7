package io.greenjournal.testkit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a conversation: who speaks, what kind of message it is, its words. */
record ScriptLine(boolean incoming, String kind, List<String> arguments, String text) {
  private static final Pattern SHAPE =
      Pattern.compile("([<>]) (?:\\[(\\w+)(?: ([^\\]]*))?\\] ?)?(.*)");

  static ScriptLine of(String line) {
    Matcher match = SHAPE.matcher(line);
    if (!match.matches()) {
      throw new IllegalArgumentException("not a line of a script: " + line);
    }
    String kind = match.group(2) == null ? "text" : match.group(2);
    List<String> arguments =
        match.group(3) == null ? List.of() : List.of(match.group(3).split("\\|", -1));
    return new ScriptLine(match.group(1).equals(">"), kind, arguments, match.group(4));
  }

  /** {@code ""} where the script gives none. */
  String argument(int index) {
    return index < arguments.size() ? arguments.get(index) : "";
  }

  ScriptLine asText() {
    return new ScriptLine(incoming, "text", List.of(), text);
  }
}
