package io.greenjournal.adapter.http.record;

import io.greenjournal.core.message.MessageContent;

/** Calls of both directions. */
final class CallContents {
  private CallContents() {}

  static MessageContent call(Fields message) {
    return new MessageContent.Call(
        message.text("status"),
        message.flag("isVideo"),
        message.flag("isGroup"),
        message.integer("duration"),
        message.objects("participants").stream().map(CallContents::participant).toList());
  }

  /** The key of a participant is spelled in two ways. */
  private static MessageContent.CallParticipant participant(Fields participant) {
    String id = participant.optionalText("id").orElseGet(() -> participant.text("wid"));
    participant.drop("wid", id);
    return new MessageContent.CallParticipant(id, participant.text("status"));
  }
}
