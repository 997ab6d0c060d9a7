package io.greenjournal.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Pattern;

/** A record that a test handed in: its text is sent byte for byte, broken or not. */
record RawEntry(long timestamp, String chatId, String idMessage, String text)
    implements JournalEntry {
  private static final JsonMapper LENIENT = JsonMapper.builder()
      .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
      .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
      .build();
  private static final Pattern BEYOND_SENT =
      Pattern.compile("(?<!\\\\)(\"statusMessage\"\\s*:\\s*)\"(?:delivered|read)\"");

  static RawEntry of(String text) {
    JsonNode record = read(text);
    JsonNode timestamp = record.path("timestamp");
    boolean usable = timestamp.isIntegralNumber() && timestamp.longValue() > 0;
    return new RawEntry(
        usable ? timestamp.longValue() : TIMELESS,
        record.path("chatId").asText(""),
        record.path("idMessage").asText(""),
        text);
  }

  static JsonNode read(String text) {
    try {
      return LENIENT.readTree(text);
    } catch (JsonProcessingException broken) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public long timestamp(Moment moment) {
    return timestamp;
  }

  @Override
  public boolean visible(Moment moment) {
    return true;
  }

  @Override
  public String json(Moment moment) {
    return moment.tracked() ? text : BEYOND_SENT.matcher(text).replaceAll("$1\"sent\"");
  }
}
