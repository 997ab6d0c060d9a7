package io.greenjournal.web.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One field that differs between two observations.
 *
 * @param before as JSON text, cut when long; {@code ""} when the field was not there
 * @param after likewise
 */
public record FieldChange(String path, String before, String after) {
  private static final int LONGEST = 400;

  /** What changed from the earlier to the later one, in the order of the later one. */
  static List<FieldChange> between(Map<String, String> earlier, Map<String, String> later) {
    List<FieldChange> changes = new ArrayList<>();
    later.forEach((path, value) -> {
      String before = earlier.getOrDefault(path, "");
      if (!before.equals(value)) {
        changes.add(new FieldChange(path, shown(before), shown(value)));
      }
    });
    Set<String> gone = new TreeSet<>(earlier.keySet());
    gone.removeAll(later.keySet());
    gone.forEach(
        path -> changes.add(new FieldChange(path, shown(earlier.getOrDefault(path, "")), "")));
    return List.copyOf(changes);
  }

  public boolean isAdded() {
    return before.isEmpty();
  }

  public boolean isRemoved() {
    return after.isEmpty();
  }

  /** Quotes are noise here: a changed text is read, not parsed. */
  static String shown(String json) {
    boolean quoted =
        json.length() > 2 && json.startsWith("\"") && json.endsWith("\"") && !json.contains("\\");
    String text = quoted ? json.substring(1, json.length() - 1) : json;
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
