package io.greenjournal.web.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One field that differs between two observations.
 *
 * @param before what it held: a text as it reads, anything else as JSON; {@code ""} when the field was not there
 * @param after likewise
 */
public record FieldChange(String path, String before, String after) {
  private static final int LONGEST = 400;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What changed from the earlier to the later one, in the order of the later one. */
  static List<FieldChange> between(Map<String, String> earlier, Map<String, String> later) {
    List<FieldChange> changes = new ArrayList<>();
    later.forEach((path, value) -> {
      String before = earlier.getOrDefault(path, "");
      if (!before.equals(value)) {
        changes.add(of(path, before, value));
      }
    });
    Set<String> gone = new TreeSet<>(earlier.keySet());
    gone.removeAll(later.keySet());
    gone.forEach(path -> changes.add(of(path, earlier.getOrDefault(path, ""), "")));
    return List.copyOf(changes);
  }

  /** A text that becomes a number keeps its quotes, since nothing else may have changed. */
  private static FieldChange of(String path, String before, String after) {
    boolean otherType = !before.isEmpty() && !after.isEmpty() && isText(before) != isText(after);
    return otherType
        ? new FieldChange(path, before, after)
        : new FieldChange(path, read(before), read(after));
  }

  public boolean isAdded() {
    return before.isEmpty();
  }

  public boolean isRemoved() {
    return after.isEmpty();
  }

  /** The earlier value, its words that went marked. */
  public List<TextDiff.Piece> was() {
    return TextDiff.of(before, after);
  }

  /** The later value, its words that came marked. */
  public List<TextDiff.Piece> is() {
    return TextDiff.of(after, before);
  }

  /** A value that stands alone: quotes are noise here, and a text is read, not parsed. */
  static String shown(String json) {
    String text = read(json);
    return text.length() <= LONGEST
        ? text
        : text.substring(
                0,
                text.offsetByCodePoints(
                    0, Math.min(LONGEST, text.codePointCount(0, text.length()))))
            + "…";
  }

  private static boolean isText(String json) {
    return json.startsWith("\"");
  }

  private static String read(String json) {
    if (!isText(json) || json.length() < 3) {
      return json;
    }
    try {
      return JSON.readValue(json, String.class);
    } catch (JsonProcessingException e) {
      return json;
    }
  }
}
