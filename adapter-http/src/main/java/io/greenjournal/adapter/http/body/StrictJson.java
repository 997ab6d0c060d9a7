package io.greenjournal.adapter.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.TextNode;
import io.greenjournal.core.journal.Payload;
import java.io.IOException;
import java.io.StringWriter;

/** Payloads for programs that read standard JSON only. */
public final class StrictJson {
  private static final JsonFactory WRITER = new JsonFactory();

  private StrictJson() {}

  public static String of(Payload payload) {
    String text = payload.text();
    if (isStrict(text)) {
      return text;
    }
    try {
      return rewritten(text);
    } catch (IOException e) {
      return new TextNode(text).toString();
    }
  }

  /** The value that begins a text and is known to be readable; what follows it is left alone. */
  static String ofFirst(String text) {
    StringWriter out = new StringWriter();
    try (JsonParser parser = Json.UNLIMITED.createParser(text);
        JsonGenerator generator = WRITER.createGenerator(out)) {
      parser.nextToken();
      copy(parser, generator);
    } catch (IOException e) {
      throw new IllegalStateException("was read before", e);
    }
    return out.toString();
  }

  private static boolean isStrict(String text) {
    try (JsonParser parser = Json.STRICT.createParser(text)) {
      if (parser.nextToken() == null) {
        return false;
      }
      parser.skipChildren();
      return parser.getText() != null && parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private static String rewritten(String text) throws IOException {
    StringWriter out = new StringWriter(text.length());
    try (JsonParser parser = Json.TOLERANT.createParser(text);
        JsonGenerator generator = WRITER.createGenerator(out)) {
      if (parser.nextToken() == null) {
        throw new IOException("no value");
      }
      copy(parser, generator);
      if (parser.nextToken() != null) {
        throw new IOException("more than one value");
      }
    }
    return out.toString();
  }

  /** The value that the parser stands at, its numbers as they are spelled: some are beyond every type. */
  private static void copy(JsonParser parser, JsonGenerator generator) throws IOException {
    int depth = 0;
    JsonToken token = parser.currentToken();
    while (token != null) {
      if (token.isNumeric()) {
        generator.writeNumber(parser.getText());
      } else {
        generator.copyCurrentEventExact(parser);
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      token = depth == 0 ? null : parser.nextToken();
    }
  }
}
