package io.greenjournal.adapter.sqlite;

import java.util.Collection;
import java.util.stream.Collectors;

/** Words beside the text of a record in the index, by which a search is narrowed where it is fast. */
final class Tags {
  private Tags() {}

  static String of(long inst, int dir, long type) {
    return instance(inst) + " " + journal(dir) + " " + kind(type) + " " + instanceKind(inst, type);
  }

  static String instance(long inst) {
    return "i" + inst;
  }

  static String journal(int dir) {
    return "d" + dir;
  }

  static String kind(long type) {
    return "t" + type;
  }

  static String instanceKind(long inst, long type) {
    return instance(inst) + kind(type);
  }

  /** A condition of the index's language that is met by any of these. */
  static String any(Collection<String> tags) {
    return "tags : ("
        + tags.stream().map(tag -> '"' + tag + '"').collect(Collectors.joining(" OR ")) + ")";
  }
}
