package io.greenjournal.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.search.SearchProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What the answers of several routes have in common. */
final class JsonText {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonText() {}

  static String print(ObjectNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static void put(ObjectNode node, String name, Optional<Instant> at) {
    node.put(name, at.map(Instant::toString).orElse(null));
  }

  static void put(ObjectNode node, String name, OptionalLong number) {
    if (number.isPresent()) {
      node.put(name, number.getAsLong());
    } else {
      node.putNull(name);
    }
  }

  /** What the answer rests on. */
  static void put(ObjectNode node, Freshness freshness) {
    put(node, "asOf", freshness.asOf());
    put(node, "completeFrom", freshness.completeFrom());
  }

  /** Remarks on a search; left out when there are none. */
  static void put(ObjectNode node, List<SearchProblem> remarks) {
    if (!remarks.isEmpty()) {
      ArrayNode said = node.putArray("remarks");
      remarks.forEach(remark -> said.add(remark.sentence()));
    }
  }

  /** Counts by word, in the order of the words; the empty one is {@code unknown}. */
  static ObjectNode counts(Map<String, Long> counts) {
    ObjectNode node = JSON.objectNode();
    new TreeMap<>(counts).forEach((word, n) -> node.put(word.isEmpty() ? "unknown" : word, n));
    return node;
  }
}
