package io.greenjournal.adapter.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.journal.Payload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells records without an id apart: the same fields and values give the same hash, in whatever order and
 * with whatever white space they come. The time counts, since a chat may be blocked more than once.
 */
final class ContentHash {
  private ContentHash() {}

  static String of(Payload payload) {
    String canonical = Json.tree(payload.bytes())
        .map(ContentHash::sorted)
        .map(JsonNode::toString)
        .orElseGet(payload::text);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static JsonNode sorted(JsonNode value) {
    if (value instanceof ObjectNode object) {
      Map<String, JsonNode> fields = new TreeMap<>();
      object.properties().forEach(f -> fields.put(f.getKey(), sorted(f.getValue())));
      return Json.TREES.createObjectNode().setAll(fields);
    }
    if (value.isArray()) {
      var list = Json.TREES.createArrayNode();
      value.forEach(element -> list.add(sorted(element)));
      return list;
    }
    return value;
  }
}
