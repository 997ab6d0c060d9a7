package io.greenjournal.adapter.http.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.queue.QueuedMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What waits, and how much of it. */
public final class QueueReply {
  /** The documentation for WhatsApp spells the key with a Cyrillic first letter, which looks the same. */
  private static final String CYRILLIC_COUNT = "\u0441ount";

  private QueueReply() {}

  /** The form of today has the request in an object of its own; that of 2023 has it beside the kind. */
  public static QueuedMessage message(ObjectNode answer) {
    Reply reply = new Reply(answer);
    if (reply.isObject("body")) {
      Reply request = reply.object("body");
      return new QueuedMessage(
          ids(reply), reply.text("type", "typeMessage"), request.chat("chatId"), request.json());
    }
    Map<String, String> request = new LinkedHashMap<>(reply.json());
    request.keySet().removeAll(List.of("typeMessage", "type", "messageID", "messagesIDs"));
    return new QueuedMessage(
        ids(reply), reply.text("typeMessage", "type"), reply.chat("chatId"), request);
  }

  private static List<String> ids(Reply reply) {
    String one = reply.text("messageID");
    return one.isEmpty() ? reply.texts("messagesIDs") : List.of(one);
  }

  public static long count(ObjectNode answer) {
    return new Reply(answer)
        .whole("count", CYRILLIC_COUNT)
        .orElseThrow(() -> Reply.unreadable("an answer without a count"));
  }
}
