package io.greenjournal.adapter.http.record;

import io.greenjournal.core.message.MessageContent;
import java.util.Optional;

/** Lists to choose from, retired but still in old history. */
final class ListContents {
  private ListContents() {}

  static Optional<MessageContent> menu(Fields message) {
    return message
        .optionalObject("listMessage")
        .map(list -> new MessageContent.ListMenu(
            list.text("title"),
            list.text("contentText"),
            list.text("footer"),
            list.text("buttonText"),
            list.objects("sections").stream().map(ListContents::section).toList()));
  }

  private static MessageContent.Section section(Fields section) {
    return new MessageContent.Section(
        section.text("title"),
        section.objects("rows").stream()
            .map(row -> new MessageContent.Row(
                row.textOrNumber("rowId"), row.text("title"), row.text("description")))
            .toList());
  }

  static Optional<MessageContent> reply(Fields message) {
    return message
        .optionalObject("listResponseMessage")
        .map(reply -> new MessageContent.ListReply(
            reply.text("stanzaId"), reply.textOrNumber("singleSelectReply"), reply.text("title")));
  }
}
