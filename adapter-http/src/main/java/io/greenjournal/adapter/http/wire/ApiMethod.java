package io.greenjournal.adapter.http.wire;

import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Journal;
import java.time.Duration;

/** The vendor's methods that we call. All of them only read. */
public enum ApiMethod {
  LAST_INCOMING_MESSAGES("lastIncomingMessages", Duration.ofSeconds(180)),
  LAST_OUTGOING_MESSAGES("lastOutgoingMessages", Duration.ofSeconds(180)),
  GET_INCOMING_STATUSES("getIncomingStatuses", Duration.ofSeconds(180)),
  GET_OUTGOING_STATUSES("getOutgoingStatuses", Duration.ofSeconds(180)),
  GET_CHAT_HISTORY("getChatHistory", Duration.ofSeconds(180)),
  GET_MESSAGE("getMessage", Duration.ofSeconds(60)),
  GET_STATUS_STATISTIC("getStatusStatistic", Duration.ofSeconds(60)),
  GET_STATE_INSTANCE("getStateInstance", Duration.ofSeconds(60)),
  GET_SETTINGS("getSettings", Duration.ofSeconds(60));

  private final String word;
  private final Duration timeout;

  ApiMethod(String word, Duration timeout) {
    this.word = word;
    this.timeout = timeout;
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
  public Duration timeout() {
    return timeout;
  }

  /** Allowed once a second only; WhatsApp answers ten single messages a second. */
  public boolean isPaced(Messenger messenger) {
    return this != GET_MESSAGE || messenger != Messenger.WHATSAPP;
  }
}
