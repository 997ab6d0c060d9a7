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
  GET_STATE_INSTANCE("getStateInstance", Kind.READ),
  GET_SETTINGS("getSettings", Kind.READ);

  /** What a call is like. */
  private enum Kind {
    /** Reads much. */
    JOURNAL(Duration.ofSeconds(180)),
    /** Reads little. */
    READ(Duration.ofSeconds(60)),
    /** Changes something, so it must never be sent twice. */
    ACT(Duration.ofSeconds(60));

    private final Duration timeout;

    Kind(Duration timeout) {
      this.timeout = timeout;
    }
  }

  private final String word;
  private final Kind kind;

  ApiMethod(String word, Kind kind) {
    this.word = word;
    this.kind = kind;
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

  /** Changes something at the vendor. */
  boolean isAct() {
    return kind == Kind.ACT;
  }

  /** How many calls a second the vendor answers; what it does not publish is taken for one. */
  int perSecond(Messenger messenger) {
    return this == GET_MESSAGE && messenger == Messenger.WHATSAPP ? 10 : 1;
  }
}
