package io.greenjournal.web.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fields that nobody knows the meaning of, one value a line, so that a person can read them. */
final class PlainFields {
  private static final int MOST = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlainFields() {}

  /** @param fields JSON texts by path */
  static List<Block.Fact> of(Map<String, String> fields) {
    List<Block.Fact> facts = new ArrayList<>();
    new TreeMap<>(fields).forEach((path, json) -> add(path, json, facts));
    return facts.stream().limit(MOST).toList();
  }

  /** The same without the name of the block that holds all of them. */
  static List<Block.Fact> inside(Map<String, String> fields) {
    List<Block.Fact> facts = of(fields);
    String first = facts.isEmpty() ? "" : facts.get(0).name();
    String block = first.substring(0, first.indexOf('.') + 1);
    return block.isEmpty() || !facts.stream().allMatch(fact -> fact.name().startsWith(block))
        ? facts
        : facts.stream()
            .map(fact -> new Block.Fact(
                fact.name().substring(block.length()),
                fact.value(),
                fact.code(),
                fact.href(),
                fact.copy()))
            .toList();
  }

  private static void add(String path, String json, List<Block.Fact> facts) {
    try {
      add(path, JSON.readTree(json), facts);
    } catch (JsonProcessingException e) {
      facts.add(Block.Fact.code(path, FieldChange.shown(json)));
    }
  }

  private static void add(String path, JsonNode value, List<Block.Fact> facts) {
    if (value.isObject() && !value.isEmpty()) {
      value
          .properties()
          .forEach(field -> add(path + "." + field.getKey(), field.getValue(), facts));
    } else if (value.isArray() && !value.isEmpty()) {
      for (int i = 0; i < value.size(); i++) {
        add(path + "[" + i + "]", value.get(i), facts);
      }
    } else if (value.isTextual() && !value.textValue().isEmpty()) {
      facts.add(Block.Fact.text(path, FieldChange.shown(value.toString())));
    } else {
      facts.add(Block.Fact.code(path, value.toString()));
    }
  }
}
