package io.greenjournal.adapter.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How JSON is read here: within limits, numbers kept as they are spelled. {@code TOLERANT} also takes what
 * the vendor sends beyond the standard: comments, trailing commas, raw line breaks inside texts.
 */
public final class Json {
  private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
      .maxNestingDepth(64)
      .maxStringLength(16 << 20)
      .maxNumberLength(100)
      .build();

  static final Utf8Json STRICT = new Utf8Json(within(LIMITS));

  static final Utf8Json TOLERANT = new Utf8Json(tolerant(LIMITS));

  /** Reads again what was read within the limits. */
  static final JsonFactory UNLIMITED = tolerant(
          StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
      .build();

  /** Reads trees tolerantly; of a repeated key the last value counts. */
  public static final JsonMapper TREES = JsonMapper.builder(tolerant(LIMITS).build())
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
      .build();

  private Json() {}

  private static JsonFactoryBuilder within(StreamReadConstraints limits) {
    return new JsonFactoryBuilder().streamReadConstraints(limits);
  }

  private static JsonFactoryBuilder tolerant(StreamReadConstraints limits) {
    return within(limits)
        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
  }

  /** The value that stands here, bytes that are no UTF-8 replaced; empty when it is no JSON. */
  public static Optional<JsonNode> tree(byte[] bytes) {
    try {
      JsonNode tree = TREES.readTree(new String(bytes, StandardCharsets.UTF_8));
      return tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
    } catch (JsonProcessingException | NumberFormatException e) {
      // The latter for numbers with more digits in their exponent than there are numbers.
      return Optional.empty();
    }
  }
}
