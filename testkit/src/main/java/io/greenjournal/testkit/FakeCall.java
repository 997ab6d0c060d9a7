package io.greenjournal.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One request as it came over the wire, without its secret.
 *
 * @param path as sent, the token replaced by {@code ***}
 * @param query as sent, without the question mark; {@code ""} when there is none
 * @param body as sent; {@code ""} when there is none
 * @param instance the id in the path; {@code ""} when the path has none
 * @param method the canonical lower camel case name; {@code ""} when the path has none
 */
public record FakeCall(
    String verb, String path, String query, String body, String instance, String method) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The body as JSON; a missing node when it is none. */
  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException broken) {
      return MissingNode.getInstance();
    }
  }

  /** A query parameter, decoded. */
  public Optional<String> parameter(String name) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst();
  }
}
