package io.greenjournal.core.queue;

import io.greenjournal.core.message.ChatId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message that waits at the vendor to be sent ({@code showMessagesQueue}).
 *
 * @param ids the ids it will have, one for each message of a forwarding; none in the older form
 * @param kind the vendor's method that asked for it, {@code sendMessage} or the like; in the older form the
 *     kind of the message; {@code ""} when not told
 * @param chat where it goes; empty when not told
 * @param request what was asked for, by field, each as JSON text in the order received; it holds what people
 *     write
 */
public record QueuedMessage(
    List<String> ids, String kind, Optional<ChatId> chat, Map<String, String> request) {
  public QueuedMessage {
    ids = List.copyOf(ids);
    request = Collections.unmodifiableMap(new LinkedHashMap<>(request));
  }

  /** Without the request: what people write does not belong into logs. */
  @Override
  public String toString() {
    return "QueuedMessage[ids=" + ids + ", kind=" + kind + ", " + request.size() + " fields]";
  }
}
