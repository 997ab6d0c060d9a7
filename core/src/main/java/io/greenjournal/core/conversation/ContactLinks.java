package io.greenjournal.core.conversation;

import io.greenjournal.core.contact.Chat;
import io.greenjournal.core.contact.ChatType;
import io.greenjournal.core.contact.Contact;
import io.greenjournal.core.contact.ContactDetails;
import io.greenjournal.core.contact.NumberCheck;
import io.greenjournal.core.contact.PhoneNumber;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.message.ChatId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads off what the vendor tells of a contact which two ids are one person's: {@code newChatId}, the account that a
 * number was found to have, and in MAX the telephone number beside the id. The vendor's documentation says that a chat
 * of MAX that was opened by {@code number@c.us} answers under another, numeric id; Telegram knows no ids of that form.
 *
 * @param messenger of the instance that was asked
 * @param seenAt when it was told
 */
public record ContactLinks(Messenger messenger, Instant seenAt) {
  /** Of {@code getContacts}. */
  public List<Alias> of(Contact contact) {
    return Stream.concat(
            contact.newId().stream(), numbered(contact.type(), contact.phone()).stream())
        .flatMap(other -> link(contact.id(), other, "getContacts").stream())
        .toList();
  }

  /** Of {@code getChats}. */
  public List<Alias> of(Chat chat) {
    return Stream.concat(chat.newId().stream(), numbered(chat.type(), chat.phone()).stream())
        .flatMap(other -> link(chat.id(), other, "getChats").stream())
        .toList();
  }

  /** Of {@code getContactInfo}. */
  public List<Alias> of(ContactDetails details) {
    return numbered(details.type(), details.phone())
        .flatMap(other -> link(details.id(), other, "getContactInfo"))
        .stream()
        .toList();
  }

  /** Of {@code checkWhatsapp} and {@code checkAccount}. */
  public List<Alias> of(NumberCheck check) {
    String call = messenger == Messenger.WHATSAPP ? "checkWhatsapp" : "checkAccount";
    return check
        .chat()
        .filter(chat -> check.exists() && messenger != Messenger.TELEGRAM)
        .flatMap(chat -> link(chat, numbered(check.number()), call))
        .stream()
        .toList();
  }

  private Optional<ChatId> numbered(ChatType type, Optional<PhoneNumber> phone) {
    return phone
        .filter(number -> messenger == Messenger.MAX && type.kind() == ChatType.Kind.USER)
        .map(ContactLinks::numbered);
  }

  private static ChatId numbered(PhoneNumber number) {
    return new ChatId(number.digits() + "@c.us");
  }

  private Optional<Alias> link(ChatId one, ChatId other, String call) {
    return PersonIds.canBeOne(one, other)
        ? Optional.of(new Alias(one, other, call, Optional.empty(), seenAt))
        : Optional.empty();
  }
}
