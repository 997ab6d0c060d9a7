package io.greenjournal.web.messages;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.web.shell.UrlPart;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the page of a message is. */
public final class MessageAddress {
  private static final String BELOW = "/messages/";

  private MessageAddress() {}

  /** Address of the page. */
  public static String of(MessageKey key) {
    return BELOW + part(key);
  }

  /** The key as one value, for the address of a list with a message open beside it. */
  public static String part(MessageKey key) {
    return key.instance()
        + "/"
        + key.direction().word()
        + "/"
        + UrlPart.of(key.chat().value())
        + "/"
        + UrlPart.of(key.id().value());
  }

  /** Reads what {@link #part} made; empty for anything else. */
  public static Optional<MessageKey> parse(String part) {
    String[] parts = part.split("/", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      return key(
          parts[0],
          parts[1],
          URLDecoder.decode(parts[2], StandardCharsets.UTF_8),
          URLDecoder.decode(parts[3], StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<MessageKey> key(String instance, String direction, String chat, String id) {
    if (!InstanceId.isValid(instance) || chat.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    return Direction.of(direction)
        .map(d -> new MessageKey(new InstanceId(instance), d, new ChatId(chat), new MessageId(id)));
  }
}
