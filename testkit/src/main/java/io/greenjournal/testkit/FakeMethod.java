package io.greenjournal.testkit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The vendor's methods that the fake knows, with the limits that the vendor's documentation gives. */
enum FakeMethod {
  LAST_INCOMING_MESSAGES("lastIncomingMessages", "GET", For.ALL, true, 1),
  LAST_OUTGOING_MESSAGES("lastOutgoingMessages", "GET", For.ALL, true, 1),
  LAST_INCOMING_CALLS("lastIncomingCalls", "GET", For.WHATSAPP, true, 1),
  LAST_OUTGOING_CALLS("lastOutgoingCalls", "GET", For.WHATSAPP, true, 1),
  GET_INCOMING_STATUSES("getIncomingStatuses", "GET", For.WHATSAPP, true, 1),
  GET_OUTGOING_STATUSES("getOutgoingStatuses", "GET", For.WHATSAPP, true, 1),
  GET_STATUS_STATISTIC("getStatusStatistic", "GET", For.WHATSAPP, true, 1),
  GET_MESSAGE("getMessage", "POST", For.ALL, true, 10),
  GET_CHAT_HISTORY("getChatHistory", "POST", For.ALL, true, 1),
  DOWNLOAD_FILE("downloadFile", "POST", For.ALL, true, 5),
  GET_CONTACTS("getContacts", "GET", For.ALL, true, 1),
  GET_CHATS("getChats", "GET", For.ALL, true, 1),
  GET_CONTACT_INFO("getContactInfo", "POST", For.ALL, true, 1),
  GET_AVATAR("getAvatar", "POST", For.ALL, true, 10),
  GET_GROUP_DATA("getGroupData", "POST", For.ALL, true, 1),
  CHECK_WHATSAPP("checkWhatsapp", "POST", For.WHATSAPP, true, 10),
  CHECK_ACCOUNT("checkAccount", "POST", For.OTHERS, false, 10),
  GET_STATE_INSTANCE("getStateInstance", "GET", For.ALL, false, 1),
  GET_STATE_INSTANCE_HISTORY("getStateInstanceHistory", "GET", For.WHATSAPP, false, 1),
  GET_STATUS_INSTANCE("getStatusInstance", "GET", For.WHATSAPP, false, 1),
  GET_SETTINGS("getSettings", "GET", For.ALL, false, 1),
  GET_WA_SETTINGS("getWaSettings", "GET", For.WHATSAPP, false, 1),
  GET_ACCOUNT_SETTINGS("getAccountSettings", "GET", For.OTHERS, false, 1),
  SHOW_MESSAGES_QUEUE("showMessagesQueue", "GET", For.ALL, false, 1),
  GET_MESSAGES_COUNT("getMessagesCount", "GET", For.ALL, false, 1),
  GET_WEBHOOKS_COUNT("getWebhooksCount", "GET", For.ALL, false, 1),
  SET_SETTINGS("setSettings", "POST", For.ALL, false, 1),
  REBOOT("reboot", "GET", For.ALL, false, 1),
  LOGOUT("logout", "GET", For.ALL, true, 1),
  UPDATE_API_TOKEN("updateApiToken", "GET", For.ALL, false, 1),
  QR("qr", "GET", For.ALL, false, 3);

  private static final class For {
    static final Set<FakeMessenger> ALL = EnumSet.allOf(FakeMessenger.class);
    static final Set<FakeMessenger> WHATSAPP = EnumSet.of(FakeMessenger.WHATSAPP);
    static final Set<FakeMessenger> OTHERS = EnumSet.complementOf(EnumSet.copyOf(WHATSAPP));
  }

  private final String wireName;
  private final String verb;
  private final Set<FakeMessenger> messengers;
  private final boolean needsLink;
  private final int perSecond;

  FakeMethod(
      String wireName,
      String verb,
      Set<FakeMessenger> messengers,
      boolean needsLink,
      int perSecond) {
    this.wireName = wireName;
    this.verb = verb;
    this.messengers = messengers;
    this.needsLink = needsLink;
    this.perSecond = perSecond;
  }

  /** Empty when this messenger has no such method under this verb. */
  static Optional<FakeMethod> of(String wireName, String verb, FakeMessenger messenger) {
    return Arrays.stream(values())
        .filter(method -> method.wireName.equals(wireName) && method.verb.equals(verb))
        .filter(method -> method.messengers.contains(messenger))
        .findFirst();
  }

  /** Whether the instance must be linked for an answer. */
  boolean needsLink() {
    return needsLink;
  }

  /** How often a second the vendor answers it; Telegram and MAX differ in two methods. */
  int perSecond(FakeMessenger messenger) {
    return switch (this) {
      case GET_MESSAGE -> messenger == FakeMessenger.TELEGRAM ? 1 : perSecond;
      case GET_CONTACT_INFO -> messenger == FakeMessenger.MAX ? 10 : perSecond;
      default -> perSecond;
    };
  }
}
