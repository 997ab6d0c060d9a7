package io.greenjournal.adapter.http.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A cursor over a JSON object that remembers, at every depth, what was taken from it, so that {@link #rest()}
 * is exactly what nobody understood. A value of an unexpected type is not taken and so stays in the rest;
 * {@code null} is the same as missing.
 */
final class Fields {
  private final ObjectNode node;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Fields> objects = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Fields>> lists = new LinkedHashMap<>();

  Fields(ObjectNode node) {
    this.node = node;
  }

  private static Fields none() {
    return new Fields(JsonNodeFactory.instance.objectNode());
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  boolean isEmpty() {
    return node.isEmpty();
  }

  Set<String> names() {
    Set<String> names = new HashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The text, {@code ""} when there is none. */
  String text(String name) {
    return optionalText(name).orElse("");
  }

  Optional<String> optionalText(String name) {
    return take(name, JsonNode::isTextual, JsonNode::textValue);
  }

  /** A text that some editions send as a number. */
  String textOrNumber(String name) {
    return take(name, n -> n.isTextual() || n.isNumber(), JsonNode::asText).orElse("");
  }

  Optional<Boolean> flag(String name) {
    return take(name, JsonNode::isBoolean, JsonNode::booleanValue);
  }

  Optional<Integer> integer(String name) {
    return take(
        name, n -> n.canConvertToExactIntegral() && n.canConvertToInt(), JsonNode::intValue);
  }

  /** A number that some editions send as text. */
  Optional<Double> decimal(String name) {
    return take(name, n -> decimalOf(n).isPresent(), n -> decimalOf(n).orElseThrow());
  }

  private static Optional<Double> decimalOf(JsonNode value) {
    try {
      double number = value.isNumber() ? value.doubleValue() : Double.parseDouble(value.asText());
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Takes the field if it is nothing but this value, which is already held elsewhere. */
  void drop(String name, String known) {
    take(name, n -> n.isTextual() && n.textValue().equals(known), JsonNode::textValue);
  }

  /** Takes a UNIX time if it is the one that is already held elsewhere. */
  void drop(String name, OptionalLong known) {
    if (known.isPresent()) {
      String text = Long.toString(known.getAsLong());
      take(name, n -> n.asText().equals(text), JsonNode::asText);
    }
  }

  /** The object within; one without fields when there is none. */
  Fields object(String name) {
    return optionalObject(name).orElseGet(Fields::none);
  }

  Optional<Fields> optionalObject(String name) {
    return node.get(name) instanceof ObjectNode child
        ? Optional.of(objects.computeIfAbsent(name, n -> new Fields(child)))
        : Optional.empty();
  }

  /** The objects of the list within; what else stands in the list stays in the rest. */
  List<Fields> objects(String name) {
    JsonNode list = node.path(name);
    if (!list.isArray()) {
      return List.of();
    }
    if (list.isEmpty()) {
      taken.add(name);
    }
    Map<Integer, Fields> known = lists.computeIfAbsent(name, n -> new LinkedHashMap<>());
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof ObjectNode child) {
        known.computeIfAbsent(i, n -> new Fields(child));
      }
    }
    return List.copyOf(known.values());
  }

  /** The texts of the list within, if it holds nothing else; empty when there is no such list. */
  Optional<List<String>> texts(String name) {
    return take(name, Fields::isListOfTexts, list -> {
      List<String> texts = new ArrayList<>();
      list.forEach(text -> texts.add(text.textValue()));
      return texts;
    });
  }

  private static boolean isListOfTexts(JsonNode value) {
    if (!value.isArray()) {
      return false;
    }
    for (JsonNode element : value) {
      if (!element.isTextual()) {
        return false;
      }
    }
    return true;
  }

  /** What was not taken, by path, each as JSON text, in the order received. */
  Map<String, String> rest() {
    Map<String, String> rest = new LinkedHashMap<>();
    addRest("", rest);
    return rest;
  }

  /** The rest; afterwards there is none. */
  Map<String, String> takeRest() {
    Map<String, String> rest = rest();
    taken.addAll(names());
    return rest;
  }

  /** Looked into at most; such an object is left as a whole. */
  private boolean isUntouched() {
    return taken.isEmpty()
        && objects.values().stream().allMatch(Fields::isUntouched)
        && lists.values().stream()
            .flatMap(list -> list.values().stream())
            .allMatch(Fields::isUntouched);
  }

  private void addRest(String path, Map<String, String> rest) {
    node.properties().forEach(field -> {
      String name = field.getKey();
      if (taken.contains(name)) {
        return;
      }
      Fields child = objects.get(name);
      Map<Integer, Fields> elements = lists.getOrDefault(name, Map.of());
      if (child != null && !child.isUntouched()) {
        child.addRest(path + name + ".", rest);
      } else if (elements.values().stream().anyMatch(e -> !e.isUntouched())) {
        addRestOfList(path + name, field.getValue(), elements, rest);
      } else {
        rest.put(path + name, field.getValue().toString());
      }
    });
  }

  private static void addRestOfList(
      String path, JsonNode list, Map<Integer, Fields> known, Map<String, String> rest) {
    for (int i = 0; i < list.size(); i++) {
      String at = path + "[" + i + "]";
      Fields element = known.get(i);
      if (element == null || element.isUntouched()) {
        rest.put(at, list.get(i).toString());
      } else {
        element.addRest(at + ".", rest);
      }
    }
  }

  private <T> Optional<T> take(
      String name, Predicate<JsonNode> expected, Function<JsonNode, T> value) {
    JsonNode found = node.path(name);
    if (found.isNull()) {
      taken.add(name);
    }
    if (!found.isValueNode() && !found.isArray() || found.isNull() || !expected.test(found)) {
      return Optional.empty();
    }
    taken.add(name);
    return Optional.of(value.apply(found));
  }
}
