package io.greenjournal.testkit;

import java.util.Arrays;
import java.util.Optional;

/** The vendor's methods that the fake knows. */
enum FakeMethod {
  LAST_INCOMING_MESSAGES("lastIncomingMessages", "GET", false, true),
  LAST_OUTGOING_MESSAGES("lastOutgoingMessages", "GET", false, true),
  GET_INCOMING_STATUSES("getIncomingStatuses", "GET", true, true),
  GET_OUTGOING_STATUSES("getOutgoingStatuses", "GET", true, true),
  GET_STATUS_STATISTIC("getStatusStatistic", "GET", true, true),
  GET_MESSAGE("getMessage", "POST", false, true),
  GET_CHAT_HISTORY("getChatHistory", "POST", false, true),
  GET_STATE_INSTANCE("getStateInstance", "GET", false, false),
  GET_SETTINGS("getSettings", "GET", false, false);

  private final String wireName;
  private final String verb;
  private final boolean whatsAppOnly;
  private final boolean needsLink;

  FakeMethod(String wireName, String verb, boolean whatsAppOnly, boolean needsLink) {
    this.wireName = wireName;
    this.verb = verb;
    this.whatsAppOnly = whatsAppOnly;
    this.needsLink = needsLink;
  }

  /** Empty when this messenger has no such method under this verb. */
  static Optional<FakeMethod> of(String wireName, String verb, FakeMessenger messenger) {
    return Arrays.stream(values())
        .filter(method -> method.wireName.equals(wireName) && method.verb.equals(verb))
        .filter(method -> !method.whatsAppOnly || messenger == FakeMessenger.WHATSAPP)
        .findFirst();
  }

  /** Whether the instance must be linked for an answer. */
  boolean needsLink() {
    return needsLink;
  }

  /** How often a second the vendor answers it. */
  int perSecond() {
    return this == GET_MESSAGE ? 10 : 1;
  }
}
