package io.greenjournal.adapter.http.record;

import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.Thumbnail;
import java.util.Optional;

/** Invitations into groups. */
final class InviteContents {
  private InviteContents() {}

  static Optional<MessageContent> invite(Fields message) {
    return message.optionalObject("groupInviteMessageData").map(invite -> {
      String name = invite.optionalText("groupName").orElseGet(() -> invite.text("name"));
      invite.drop("name", name);
      invite.drop("name", "");
      return new MessageContent.GroupInvite(
          invite.text("groupJid"),
          name,
          invite.text("inviteCode"),
          invite.textOrNumber("inviteExpiration"),
          invite.text("caption"),
          new Thumbnail(invite.text("jpegThumbnail")));
    });
  }
}
