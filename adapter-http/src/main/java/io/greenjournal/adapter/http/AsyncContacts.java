package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
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
import java.util.concurrent.CompletableFuture;

/**
 * Contacts, chats and groups without waiting. Each method promises what its namesake of {@link
 * io.greenjournal.core.port.ContactQueryPort} promises; for the futures holds what {@link AsyncGreenApi} says.
 */
public final class AsyncContacts {
  private final Caller caller;
  private final GreenApiContacts contacts;

  AsyncContacts(Caller caller, GreenApiContacts contacts) {
    this.caller = caller;
    this.contacts = contacts;
  }

  public CompletableFuture<Reading<Contact>> contacts(
      AccessScope scope, InstanceId instance, OptionalInt count) {
    return later(contacts.askContacts(scope, instance, count), GreenApiContacts.nobody());
  }

  public CompletableFuture<Reading<Chat>> chats(
      AccessScope scope, InstanceId instance, OptionalInt count) {
    return later(contacts.askChats(scope, instance, count), GreenApiContacts.nobody());
  }

  public CompletableFuture<Optional<ContactDetails>> contact(
      AccessScope scope, InstanceId instance, ChatId chat) {
    return maybe(contacts.askContact(scope, instance, chat));
  }

  public CompletableFuture<Optional<Avatar>> avatar(
      AccessScope scope, InstanceId instance, ChatId chat) {
    return maybe(contacts.askAvatar(scope, instance, chat));
  }

  public CompletableFuture<Optional<Group>> group(
      AccessScope scope, InstanceId instance, ChatId group) {
    return later(contacts.askGroup(scope, instance, group), Optional.empty());
  }

  public CompletableFuture<Optional<NumberCheck>> check(
      AccessScope scope, InstanceId instance, PhoneNumber number) {
    return maybe(contacts.askCheck(scope, instance, number));
  }

  private <T> CompletableFuture<Optional<T>> maybe(Optional<Ask<T>> ask) {
    return later(ask.map(a -> a.then(Optional::of)), Optional.empty());
  }

  private <T> CompletableFuture<T> later(Optional<Ask<T>> ask, T nothing) {
    return ask.map(caller::later).orElseGet(() -> CompletableFuture.completedFuture(nothing));
  }
}
