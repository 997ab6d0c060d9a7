package io.greenjournal.testkit;

import java.util.List;

/** What waits, and how much of it. */
final class QueueReplies {
  /** The vendor's page for WhatsApp spells the key with a Cyrillic first letter, which looks the same. */
  private static final String CYRILLIC_COUNT = "\u0441ount";

  private QueueReplies() {}

  static Answer to(FakeMethod method, FakeInstance instance) {
    List<String> queue = instance.queue();
    return switch (method) {
      case SHOW_MESSAGES_QUEUE -> Answer.json("[" + String.join(",", queue) + "]");
      case GET_MESSAGES_COUNT -> count("count", queue.size());
      case GET_WEBHOOKS_COUNT ->
        count(
            instance.messenger() == FakeMessenger.WHATSAPP ? CYRILLIC_COUNT : "count",
            instance.notifications());
      default -> throw new IllegalArgumentException(method + " is not about a queue");
    };
  }

  private static Answer count(String key, int value) {
    return Answer.json("{\"%s\":%d}".formatted(key, value));
  }
}
