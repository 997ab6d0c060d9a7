package io.greenjournal.adapter.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.greenjournal.core.message.Sender;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The few parts of a record that queries need, read in one pass. Whatever else the record holds is skipped
 * without being turned into text, previews above all.
 */
public final class Columns {
  private String type = "";
  private String idMessage = "";
  private String chatId = "";
  private String typeMessage = "";
  private OptionalLong timestamp = OptionalLong.empty();
  private String statusMessage = "";
  private boolean outgoingOnly;
  private Optional<Boolean> sendByApi = Optional.empty();
  private String senderId = "";
  private String senderName = "";
  private String senderContactName = "";
  private Optional<String> senderType = Optional.empty();
  private final ListTexts texts = new ListTexts();
  private boolean timed;

  private Columns() {}

  /** Reads the object that the parser stands at, to its end. */
  public static Columns read(JsonParser parser) throws IOException {
    Columns columns = new Columns();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      columns.take(name, parser);
    }
    return columns;
  }

  private void take(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "type" -> type = text(parser);
      case "idMessage" -> idMessage = text(parser);
      case "chatId" -> chatId = text(parser);
      case "typeMessage" -> typeMessage = text(parser);
      case "timestamp" -> {
        timestamp = seconds(parser);
        timed = true;
      }
      case "statusMessage" -> {
        statusMessage = text(parser);
        outgoingOnly = true;
      }
      case "sendByApi" -> {
        sendByApi = flag(parser);
        outgoingOnly = true;
      }
      case "senderId" -> senderId = text(parser);
      case "senderName" -> senderName = text(parser);
      case "senderContactName" -> senderContactName = text(parser);
      case "senderType" -> senderType = Optional.of(text(parser)).filter(t -> !t.isEmpty());
      default -> takeText(name, parser);
    }
  }

  private void takeText(String name, JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING && ListTexts.wants("", name)) {
      texts.offer("", name, parser.getText());
    } else if (ListTexts.knows(name)) {
      takeTexts(name, parser);
    } else {
      parser.skipChildren();
    }
  }

  private void takeTexts(String object, JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY && ListTexts.isList(object)) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        takeTexts(object, parser);
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING && ListTexts.wants(object, field)) {
          texts.offer(object, field, parser.getText());
        } else if (value == JsonToken.START_ARRAY && ListTexts.isList(object)) {
          takeTexts(object, parser);
        } else {
          parser.skipChildren();
        }
      }
    } else {
      parser.skipChildren();
    }
  }

  private static String text(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
      return parser.getText();
    }
    parser.skipChildren();
    return "";
  }

  private static Optional<Boolean> flag(JsonParser parser) throws IOException {
    if (parser.currentToken().isBoolean()) {
      return Optional.of(parser.getBooleanValue());
    }
    parser.skipChildren();
    return Optional.empty();
  }

  private static OptionalLong seconds(JsonParser parser) throws IOException {
    try {
      return OptionalLong.of(Long.parseLong(text(parser)));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Has what every record of the vendor has; a part of a record does not. */
  public boolean looksLikeRecord() {
    return timed && !typeMessage.isEmpty();
  }

  public String type() {
    return type;
  }

  public String idMessage() {
    return idMessage;
  }

  public String chatId() {
    return chatId;
  }

  public String typeMessage() {
    return typeMessage;
  }

  public OptionalLong timestamp() {
    return timestamp;
  }

  public String statusMessage() {
    return statusMessage;
  }

  public Optional<Boolean> sendByApi() {
    return sendByApi;
  }

  /** Carries a delivery status or its origin, so it was sent even if it does not say so. */
  public boolean hasDelivery() {
    return outgoingOnly;
  }

  public Sender sender() {
    return new Sender(senderId, senderName, senderContactName, senderType);
  }

  public String text() {
    return texts.pick(typeMessage);
  }
}
