package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.contact.Avatar;
import io.greenjournal.core.contact.Chat;
import io.greenjournal.core.contact.Contact;
import io.greenjournal.core.contact.ContactDetails;
import io.greenjournal.core.contact.Group;
import io.greenjournal.core.contact.NumberCheck;
import io.greenjournal.core.contact.PhoneNumber;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.message.ChatId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whom an instance knows: people, groups and chats.
 *
 * <p>Every implementation promises: an instance outside the scope is an unknown one, for which nothing is
 * asked and the answer is empty, with freshness {@code NEVER} where there is one; of a masked instance there
 * are ids and sorts of chats, and no name, number, picture or other text; what would be nothing else, an avatar
 * or a check, is not asked for and empty. An empty list means "nobody" only
 * as far as the freshness says so; no list claims to be complete.
 *
 * <p>A live implementation may throw {@link io.greenjournal.core.journal.JournalSourceException}.
 */
public interface ContactQueryPort {
  /**
   * Everybody in the order of the vendor ({@code getContacts}).
   *
   * @param count at most so many, at least 1; empty for all
   */
  Reading<Contact> contacts(AccessScope scope, InstanceId instance, OptionalInt count);

  /**
   * Every chat in the order of the vendor, the latest activity first as far as is known ({@code getChats}).
   *
   * @param count at most so many, at least 1; empty for all
   */
  Reading<Chat> chats(AccessScope scope, InstanceId instance, OptionalInt count);

  /**
   * What is known about one contact ({@code getContactInfo}). MAX refuses groups as a bad request.
   */
  Optional<ContactDetails> contact(AccessScope scope, InstanceId instance, ChatId chat);

  /** The picture of a contact or group ({@code getAvatar}). */
  Optional<Avatar> avatar(AccessScope scope, InstanceId instance, ChatId chat);

  /**
   * A group and who is in it ({@code getGroupData}); empty when the messenger has no such group. A group that
   * the instance may not look into is the failure {@code Forbidden}.
   */
  Optional<Group> group(AccessScope scope, InstanceId instance, ChatId group);

  /**
   * Whether a number has an account ({@code checkWhatsapp}; {@code checkAccount} for MAX and Telegram).
   *
   * <p>The messengers count such checks: a hundred a month on the Developer plan, and MAX makes one wait two
   * hours after too many ({@code ChecksLimited}). So ask for single numbers that somebody typed, never for lists.
   */
  Optional<NumberCheck> check(AccessScope scope, InstanceId instance, PhoneNumber number);
}
