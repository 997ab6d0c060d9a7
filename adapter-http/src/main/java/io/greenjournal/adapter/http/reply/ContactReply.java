package io.greenjournal.adapter.http.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.core.contact.Avatar;
import io.greenjournal.core.contact.Chat;
import io.greenjournal.core.contact.ChatType;
import io.greenjournal.core.contact.Contact;
import io.greenjournal.core.contact.ContactDetails;
import io.greenjournal.core.contact.Group;
import io.greenjournal.core.contact.GroupMember;
import io.greenjournal.core.contact.NumberCheck;
import io.greenjournal.core.contact.PhoneNumber;
import io.greenjournal.core.contact.Product;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Thumbnail;
import java.util.Optional;

/** Whom an instance knows. WhatsApp calls the id of a chat {@code id}, the others {@code chatId}. */
public final class ContactReply {
  private ContactReply() {}

  /** Empty when it has no id. */
  public static Optional<Contact> contact(ObjectNode answer) {
    Reply reply = new Reply(answer);
    return reply
        .chat("id", "chatId")
        .map(id -> new Contact(
            id,
            reply.text("name"),
            reply.text("contactName"),
            new ChatType(reply.text("type", "chatType")),
            reply.phone("phoneNumber"),
            reply.chat("newChatId")));
  }

  /** Empty when it has no id. */
  public static Optional<Chat> chat(ObjectNode answer) {
    Reply reply = new Reply(answer);
    return reply
        .chat("id", "chatId")
        .map(id -> new Chat(
            id,
            reply.text("name"),
            new ChatType(reply.text("type", "chatType")),
            reply.phone("phoneNumber"),
            reply.flag("archive"),
            reply.count("unreadCount"),
            reply.seconds("ephemeralExpiration"),
            reply.chat("newChatId")));
  }

  /** @param asked the chat that was asked for, where the answer does not repeat it */
  public static ContactDetails details(ObjectNode answer, ChatId asked) {
    Reply reply = new Reply(answer);
    return new ContactDetails(
        reply.chat("chatId", "id").orElse(asked),
        reply.text("name"),
        reply.text("contactName"),
        new ChatType(reply.text("chatType", "type")),
        reply.phone("phoneNumber", "phone"),
        reply.text("avatar"),
        new Thumbnail(reply.text("base64Avatar")),
        reply.text("email"),
        reply.text("category"),
        reply.text("description"),
        reply.objects("products").stream().map(ContactReply::product).toList(),
        reply.time("lastSeen"),
        reply.flag("isArchive"),
        reply.flag("isDisappearing"),
        reply.flag("isMute"),
        reply.flag("isBusiness"),
        reply.seconds("messageExpiration"),
        reply.time("muteExpiration"));
  }

  private static Product product(Reply reply) {
    return new Product(
        reply.text("id"), reply.text("name"), reply.text("description"), reply.text("price"));
  }

  public static Avatar avatar(ObjectNode answer) {
    Reply reply = new Reply(answer);
    return new Avatar(
        reply.text("urlAvatar"),
        reply.flag("available", "existsWhatsapp"),
        new Thumbnail(reply.text("base64Avatar")),
        reply.text("reason"));
  }

  /** @param asked the group that was asked for, where the answer does not repeat it */
  public static Group group(ObjectNode answer, ChatId asked) {
    Reply reply = new Reply(answer);
    return new Group(
        reply.chat("groupId", "chatId", "id").orElse(asked),
        reply.text("subject", "name"),
        reply.chat("owner"),
        reply.time("creation"),
        reply.objects("participants").stream()
            .flatMap(member -> member(member).stream())
            .toList(),
        reply.text("groupInviteLink"));
  }

  private static Optional<GroupMember> member(Reply reply) {
    return reply
        .chat("id", "chatId")
        .map(id -> new GroupMember(
            id, reply.flag("isAdmin").orElse(false), reply.flag("isSuperAdmin").orElse(false)));
  }

  /** The text that stands for a group when there is none to be shown; empty for every other answer. */
  public static Optional<String> bareText(byte[] body) {
    return Json.tree(body).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  /** An answer that does not say whether there is an account is none. */
  public static NumberCheck check(ObjectNode answer, PhoneNumber number) {
    Reply reply = new Reply(answer);
    return new NumberCheck(
        number,
        reply
            .flag("existsWhatsapp", "exist")
            .orElseThrow(() -> Reply.unreadable("an answer without a result")),
        reply.chat("chatId"),
        reply.flag("fromCache"));
  }
}
