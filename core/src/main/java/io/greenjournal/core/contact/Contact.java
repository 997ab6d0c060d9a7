package io.greenjournal.core.contact;

import io.greenjournal.core.message.ChatId;
import java.util.Optional;

/**
 * Somebody, or a group, that an instance has to do with ({@code getContacts}).
 *
 * @param name the name they chose, {@code ""} when not told
 * @param contactName the name in the instance's address book, {@code ""} when not there
 * @param phone MAX and Telegram only; empty when hidden, and for groups
 * @param newId the id this chat goes by since WhatsApp hid its number, or the other way round
 */
public record Contact(
    ChatId id,
    String name,
    String contactName,
    ChatType type,
    Optional<PhoneNumber> phone,
    Optional<ChatId> newId) {
  /** The best name there is: address book, then own name, then the id. */
  public String displayName() {
    return !contactName.isEmpty() ? contactName : !name.isEmpty() ? name : id.value();
  }
}
