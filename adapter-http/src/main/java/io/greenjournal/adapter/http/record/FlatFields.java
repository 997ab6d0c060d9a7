package io.greenjournal.adapter.http.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every single value of a JSON tree by its path. */
final class FlatFields {
  private FlatFields() {}

  static Map<String, String> of(JsonNode tree) {
    Map<String, String> fields = new LinkedHashMap<>();
    add("", tree, fields);
    return fields;
  }

  private static void add(String path, JsonNode value, Map<String, String> fields) {
    if (value.isObject() && !value.isEmpty()) {
      String before = path.isEmpty() ? "" : path + ".";
      value.properties().forEach(field -> add(before + field.getKey(), field.getValue(), fields));
    } else if (value.isArray() && !value.isEmpty()) {
      for (int i = 0; i < value.size(); i++) {
        add(path + "[" + i + "]", value.get(i), fields);
      }
    } else {
      fields.put(path, value.toString());
    }
  }
}
