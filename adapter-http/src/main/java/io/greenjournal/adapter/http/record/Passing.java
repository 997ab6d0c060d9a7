package io.greenjournal.adapter.http.record;

import io.greenjournal.core.message.Forwarding;
import io.greenjournal.core.message.Revision;

/** What happened to a message: passed on, edited, deleted. */
final class Passing {
  private Passing() {}

  /** Media say it at the top, all other kinds inside the object that holds their content. */
  static Forwarding forwarding(Fields message) {
    Forwarding own = read(message);
    if (!own.equals(Forwarding.NOT_TOLD)) {
      return own;
    }
    for (Fields inner : message.objectsBut("quotedMessage")) {
      Forwarding told = read(inner);
      if (!told.equals(Forwarding.NOT_TOLD)) {
        return told;
      }
    }
    return Forwarding.NOT_TOLD;
  }

  private static Forwarding read(Fields fields) {
    return new Forwarding(fields.flag("isForwarded"), fields.integer("forwardingScore"));
  }

  static Revision revision(Fields message) {
    return new Revision(
        message.flag("isEdited"),
        message.flag("isDeleted"),
        message.optionalText("editedMessageId"),
        message.optionalText("deletedMessageId"));
  }
}
