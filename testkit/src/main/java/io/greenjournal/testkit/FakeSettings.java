package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The settings of a fresh but fully switched-on instance, in the vendor's spelling. */
final class FakeSettings {
  private static final List<String> FLAGS = List.of(
      "incomingWebhook",
      "outgoingWebhook",
      "outgoingMessageWebhook",
      "outgoingAPIMessageWebhook",
      "stateWebhook",
      "pollMessageWebhook",
      "editedMessageWebhook",
      "deletedMessageWebhook");
  private static final List<String> WHATSAPP_FLAGS =
      List.of("incomingBlockWebhook", "incomingCallWebhook", "outgoingCallWebhook");

  private FakeSettings() {}

  static ObjectNode of(String id, FakeMessenger messenger) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.put("wid", wid(id, messenger));
    if (messenger != FakeMessenger.WHATSAPP) {
      settings.put("typeInstance", messenger.typeInstance());
    }
    settings.put("typeAccount", "");
    settings.put("webhookUrl", "");
    settings.put("webhookUrlToken", "");
    settings.put("delaySendMessagesMilliseconds", 1000);
    settings.put("markIncomingMessagesReaded", "no");
    settings.put("markIncomingMessagesReadedOnReply", "no");
    FLAGS.forEach(flag -> settings.put(flag, "yes"));
    if (messenger == FakeMessenger.WHATSAPP) {
      WHATSAPP_FLAGS.forEach(flag -> settings.put(flag, "yes"));
      settings.put("keepOnlineStatus", "no");
      settings.put("enableLidMode", "no");
    }
    return settings;
  }

  /** The account's own chat id; made up from the instance's id so that no two instances share it. */
  static String wid(String id, FakeMessenger messenger) {
    String digits = id.replaceAll("\\D", "");
    return messenger == FakeMessenger.WHATSAPP ? "7" + digits + "@c.us" : "9" + digits;
  }
}
