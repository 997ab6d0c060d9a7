package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Buttons of today, buttons, templates and lists of old history, and what nobody documents. */
final class ButtonContents {
  private ButtonContents() {}

  static void write(ObjectNode record, DemoMessage message, Moment moment) {
    String text = message.text(moment);
    switch (message.line().kind()) {
      case "buttons" -> buttons(record, message, text);
      case "buttonsReply" ->
        reply(record, message, "interactiveButtonsReply", "interactiveButtonsReply")
            .put("titleText", "")
            .put("contentText", text)
            .put("footerText", "")
            .putArray("buttons")
            .addObject()
            .put("buttonId", "1")
            .put("buttonText", "OK");
      case "template" -> template(record, message, text);
      case "templateReply" ->
        reply(record, message, "templateButtonsReplyMessage", "templateButtonReplyMessage")
            .put("selectedIndex", 1)
            .put("selectedId", "2")
            .put("selectedDisplayText", text);
      case "oldbuttons" -> oldButtons(record, message, text);
      case "oldbuttonsReply" ->
        reply(record, message, "buttonsResponseMessage", "buttonsResponseMessage")
            .put("selectedButtonId", "2")
            .put("selectedButtonText", text);
      case "list" -> list(record, message, text);
      case "listReply" ->
        reply(record, message, "listResponseMessage", "listResponseMessage")
            .put("title", text)
            .put("listType", 1)
            .put("singleSelectReply", "1");
      case "product" ->
        open(record, message, "productMessage", "productMessage")
            .put("productId", "9911")
            .put("title", text)
            .put("price", "129.00")
            .put("currency", "EUR");
      case "order" ->
        open(record, message, "orderMessage", "orderMessage")
            .put("orderId", text)
            .put("itemCount", 3);
      default ->
        open(record, message, "liveScoreMessage", "liveScoreMessageData").put("note", text);
    }
  }

  private static void buttons(ObjectNode record, DemoMessage message, String text) {
    ArrayNode buttons = open(record, message, "interactiveButtons", "interactiveButtons")
        .put("titleText", message.argument(0))
        .put("contentText", text)
        .put("footerText", message.argument(2))
        .putArray("buttons");
    button(buttons, "reply", "OK");
    button(buttons, "copy", "Code").put("copyCode", "A-" + message.number());
    button(buttons, "call", "Call us").put("phoneNumber", "35315550100");
    button(buttons, "url", "Map").put("url", "https://clinic.example/map");
  }

  private static ObjectNode button(ArrayNode buttons, String type, String text) {
    ObjectNode button = buttons.addObject();
    button.put("type", type).put("buttonId", String.valueOf(buttons.size()));
    return button
        .put("buttonText", text)
        .put("copyCode", "")
        .put("phoneNumber", "")
        .put("url", "");
  }

  private static void template(ObjectNode record, DemoMessage message, String text) {
    ArrayNode buttons = open(record, message, "templateMessage", "templateMessage")
        .put("namespace", "")
        .put("contentText", text)
        .put("footer", "")
        .putArray("buttons");
    ObjectNode link = buttons.addObject().put("index", 1).putObject("urlButton");
    link.put("displayText", "Track").put("url", "https://shop.example/track");
    ObjectNode answer = buttons.addObject().put("index", 2).putObject("quickReplyButton");
    answer.put("displayText", "Thanks").put("id", "2");
  }

  private static void oldButtons(ObjectNode record, DemoMessage message, String text) {
    ArrayNode buttons = open(record, message, "buttonsMessage", "buttonsMessage")
        .put("contentText", text)
        .put("footer", "")
        .putArray("buttons");
    buttons.addObject().put("buttonId", "1").put("buttonText", "One");
    buttons.addObject().put("buttonId", "2").put("buttonText", "Two");
  }

  private static void list(ObjectNode record, DemoMessage message, String text) {
    ArrayNode sections = open(record, message, "listMessage", "listMessage")
        .put("contentText", text)
        .put("title", "")
        .put("footer", "")
        .put("buttonText", "Open")
        .putArray("sections");
    ArrayNode rows = sections.addObject().put("title", "All").putArray("rows");
    rows.addObject().put("rowId", "1").put("title", "Haifa").put("description", "Carmel");
    rows.addObject().put("rowId", "2").put("title", "Galway").put("description", "");
  }

  private static ObjectNode open(
      ObjectNode record, DemoMessage message, String typeMessage, String object) {
    return DemoContents.begin(record, message, typeMessage).putObject(object);
  }

  /** An answer names the message with the buttons. */
  private static ObjectNode reply(
      ObjectNode record, DemoMessage message, String typeMessage, String object) {
    String stanza =
        message.talk().before(message, 1).map(DemoMessage::idMessage).orElse("");
    return open(record, message, typeMessage, object).put("stanzaId", stanza);
  }
}
