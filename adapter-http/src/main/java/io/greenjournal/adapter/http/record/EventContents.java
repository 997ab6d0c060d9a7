package io.greenjournal.adapter.http.record;

import io.greenjournal.core.message.MessageContent;

/** Records that tell of something that happened, rather than being a message of their own. */
final class EventContents {
  private EventContents() {}

  static MessageContent block(Fields message) {
    return new MessageContent.BlockEvent(message.text("chatState"));
  }

  static MessageContent edited(Fields message) {
    Fields edit = message.object("editedMessageData");
    String text = edit.optionalText("textMessage").orElseGet(() -> edit.text("caption"));
    edit.drop("caption", text);
    return new MessageContent.Edited(edit.text("stanzaId"), text);
  }

  static MessageContent deleted(Fields message) {
    return new MessageContent.Deleted(message.object("deletedMessageData").text("stanzaId"));
  }
}
