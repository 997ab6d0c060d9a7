package io.greenjournal.web.messages;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.web.shell.UrlPart;

/** Where the page of a chat is. */
public final class ChatAddress {
  /** The mark on the page that the opened message bears. */
  public static final String OPENED = "open";

  private ChatAddress() {}

  public static String of(InstanceId instance, ChatId chat) {
    return "/chats/" + instance + "/" + UrlPart.of(chat.value());
  }

  /** The chat opened at a message. */
  public static String at(MessageKey key) {
    return of(key.instance(), key.chat())
        + "?at="
        + UrlPart.of(MessageAddress.part(key))
        + "#"
        + OPENED;
  }
}
