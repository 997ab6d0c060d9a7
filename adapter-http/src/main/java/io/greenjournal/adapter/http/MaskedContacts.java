package io.greenjournal.adapter.http;

import io.greenjournal.core.contact.Chat;
import io.greenjournal.core.contact.Contact;
import io.greenjournal.core.contact.ContactDetails;
import io.greenjournal.core.contact.Group;
import java.util.Optional;

/** Withholds all but ids and sorts of chats from who may only see that somebody is there. */
final class MaskedContacts {
  private MaskedContacts() {}

  static Contact contact(Contact contact) {
    return new Contact(contact.id(), "", "", contact.type(), Optional.empty(), contact.newId());
  }

  static Chat chat(Chat chat) {
    return new Chat(
        chat.id(),
        "",
        chat.type(),
        Optional.empty(),
        chat.archived(),
        chat.unread(),
        chat.disappearing(),
        chat.newId());
  }

  static ContactDetails details(ContactDetails details) {
    return ContactDetails.bare(details.id(), details.type());
  }

  static Group group(Group group) {
    return new Group(group.id(), "", group.owner(), group.createdAt(), group.members(), "");
  }
}
