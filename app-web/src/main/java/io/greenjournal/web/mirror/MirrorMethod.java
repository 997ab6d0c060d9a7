package io.greenjournal.web.mirror;

import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Journal;
import io.micronaut.http.HttpMethod;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the mirror answers, by the vendor's names. */
enum MirrorMethod {
  LAST_INCOMING_MESSAGES(HttpMethod.GET, "lastIncomingMessages", Journal.INCOMING),
  LAST_OUTGOING_MESSAGES(HttpMethod.GET, "lastOutgoingMessages", Journal.OUTGOING),
  GET_INCOMING_STATUSES(HttpMethod.GET, "getIncomingStatuses", Journal.INCOMING_STATUSES),
  GET_OUTGOING_STATUSES(HttpMethod.GET, "getOutgoingStatuses", Journal.OUTGOING_STATUSES),
  GET_STATE_INSTANCE(HttpMethod.GET, "getStateInstance"),
  GET_CHAT_HISTORY(HttpMethod.POST, "getChatHistory"),
  GET_MESSAGE(HttpMethod.POST, "getMessage");

  private final HttpMethod verb;
  private final String word;
  private final Optional<Journal> journal;

  MirrorMethod(HttpMethod verb, String word) {
    this(verb, word, Optional.empty());
  }

  MirrorMethod(HttpMethod verb, String word, Journal journal) {
    this(verb, word, Optional.of(journal));
  }

  MirrorMethod(HttpMethod verb, String word, Optional<Journal> journal) {
    this.verb = verb;
    this.word = word;
    this.journal = journal;
  }

  /** As the vendor, the first letter may be a capital one, and only WhatsApp has status posts. */
  static Optional<MirrorMethod> of(HttpMethod verb, String name, Messenger messenger) {
    String canonical =
        name.isEmpty() ? "" : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return Arrays.stream(values())
        .filter(method -> method.verb == verb && method.word.equals(canonical))
        .filter(method -> messenger == Messenger.WHATSAPP
            || method.journal.map(journal -> !journal.isStatuses()).orElse(true))
        .findFirst();
  }

  /** The journal that it lists, if it lists one. */
  Optional<Journal> journal() {
    return journal;
  }
}
