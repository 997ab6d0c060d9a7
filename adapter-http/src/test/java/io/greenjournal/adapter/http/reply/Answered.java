package io.greenjournal.adapter.http.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.adapter.http.body.Json;
import java.nio.charset.StandardCharsets;

/** Answers written down in tests, with single quotes. */
final class Answered {
  private Answered() {}

  static ObjectNode object(String json) {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return (ObjectNode) Json.tree(bytes).orElseThrow();
  }
}
