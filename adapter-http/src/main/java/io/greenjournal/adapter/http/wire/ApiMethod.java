package io.greenjournal.adapter.http.wire;

import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Journal;
import java.time.Duration;

/** The vendor's methods that we call, with what the documentation says about each. */
public enum ApiMethod {
  LAST_INCOMING_MESSAGES("lastIncomingMessages", Kind.JOURNAL),
  LAST_OUTGOING_MESSAGES("lastOutgoingMessages", Kind.JOURNAL),
  GET_INCOMING_STATUSES("getIncomingStatuses", Kind.JOURNAL),
  GET_OUTGOING_STATUSES("getOutgoingStatuses", Kind.JOURNAL),
  GET_CHAT_HISTORY("getChatHistory", Kind.JOURNAL),
  GET_MESSAGE("getMessage", Kind.READ),
  GET_STATUS_STATISTIC("getStatusStatistic", Kind.READ),
  LAST_INCOMING_CALLS("lastIncomingCalls", Kind.JOURNAL),
  LAST_OUTGOING_CALLS("lastOutgoingCalls", Kind.JOURNAL),
  DOWNLOAD_FILE("downloadFile", Kind.READ, 5),
  GET_CONTACTS("getContacts", Kind.JOURNAL),
  GET_CHATS("getChats", Kind.JOURNAL),
  GET_CONTACT_INFO("getContactInfo", Kind.READ),
  GET_AVATAR("getAvatar", Kind.READ, 10),
  GET_GROUP_DATA("getGroupData", Kind.READ),
  CHECK_WHATSAPP("checkWhatsapp", Kind.CHECK, 10),
  CHECK_ACCOUNT("checkAccount", Kind.CHECK, 10),
  GET_STATE_INSTANCE("getStateInstance", Kind.READ),
  GET_STATE_INSTANCE_HISTORY("getStateInstanceHistory", Kind.READ),
  GET_STATUS_INSTANCE("getStatusInstance", Kind.READ),
  GET_SETTINGS("getSettings", Kind.READ),
  GET_WA_SETTINGS("getWaSettings", Kind.READ),
  GET_ACCOUNT_SETTINGS("getAccountSettings", Kind.READ),
  SHOW_MESSAGES_QUEUE("showMessagesQueue", Kind.READ),
  GET_MESSAGES_COUNT("getMessagesCount", Kind.READ),
  GET_WEBHOOKS_COUNT("getWebhooksCount", Kind.READ),
  SET_SETTINGS("setSettings", Kind.ACT),
  REBOOT("reboot", Kind.ACT),
  LOGOUT("logout", Kind.ACT),
  UPDATE_API_TOKEN("updateApiToken", Kind.ACT),
  QR("qr", Kind.READ, 3),
  GET_INSTANCES("getInstances", Kind.JOURNAL, 50);

  /** What a call is like. */
  private enum Kind {
    /** Reads much. */
    JOURNAL(Duration.ofSeconds(180)),
    /** Reads little. */
    READ(Duration.ofSeconds(60)),
    /** Reads little and counts against a limit of the messenger, so it is sent once. */
    CHECK(Duration.ofSeconds(60)),
    /** Changes something, so it must never be sent twice. */
    ACT(Duration.ofSeconds(60));

    private final Duration timeout;

    Kind(Duration timeout) {
      this.timeout = timeout;
    }
  }

  private final String word;
  private final Kind kind;
  private final int perSecond;

  ApiMethod(String word, Kind kind) {
    this(word, kind, 1);
  }

  ApiMethod(String word, Kind kind, int perSecond) {
    this.word = word;
    this.kind = kind;
    this.perSecond = perSecond;
  }

  public static ApiMethod of(Journal journal) {
    return switch (journal) {
      case INCOMING -> LAST_INCOMING_MESSAGES;
      case OUTGOING -> LAST_OUTGOING_MESSAGES;
      case INCOMING_STATUSES -> GET_INCOMING_STATUSES;
      case OUTGOING_STATUSES -> GET_OUTGOING_STATUSES;
    };
  }

  /** Its name in the URL. */
  public String word() {
    return word;
  }

  /** How long a call may take in all. */
  Duration timeout() {
    return kind.timeout;
  }

  /** Asks a messenger that makes one wait for hours after too many such calls, so not even a 429 is repeated. */
  boolean isCheck() {
    return kind == Kind.CHECK;
  }

  /** Not to be sent again by itself, unless the vendor says that it has not begun with it. */
  boolean isSentOnce() {
    return kind == Kind.ACT || kind == Kind.CHECK;
  }

  /** How many calls a second the vendor answers; what it does not publish is taken for one. */
  int perSecond(Messenger messenger) {
    return switch (this) {
      case GET_MESSAGE -> messenger == Messenger.WHATSAPP ? 10 : perSecond;
      case GET_CONTACT_INFO -> messenger == Messenger.MAX ? 10 : perSecond;
      default -> perSecond;
    };
  }
}
