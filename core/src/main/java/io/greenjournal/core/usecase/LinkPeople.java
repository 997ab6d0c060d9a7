package io.greenjournal.core.usecase;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.ContactLinks;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.ContactQueryPort;
import io.greenjournal.core.port.People;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Use case: ask an instance whom it knows, and keep which ids the vendor names as one person's, with the call as the
 * evidence. Two calls of methods that each answer once a second; once a day is often enough, since hidden numbers
 * change rarely and journals tell of most of them too.
 */
public final class LinkPeople {
  private final ContactQueryPort contacts;
  private final People people;
  private final InstantSource clock;

  /** @param contacts at the vendor */
  public LinkPeople(ContactQueryPort contacts, People people, InstantSource clock) {
    this.contacts = contacts;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Never throws because of the vendor.
   *
   * @return empty when all was asked, otherwise why not; what was linked before that stays
   */
  public Optional<SourceFailure> link(Instance instance) {
    AccessScope scope = AccessScope.only(Set.of(instance.id()));
    ContactLinks links = new ContactLinks(instance.messenger(), clock.instant());
    try {
      contacts.contacts(scope, instance.id(), OptionalInt.empty()).items().stream()
          .flatMap(contact -> links.of(contact).stream())
          .forEach(alias -> people.link(instance.id(), alias));
      contacts.chats(scope, instance.id(), OptionalInt.empty()).items().stream()
          .flatMap(chat -> links.of(chat).stream())
          .forEach(alias -> people.link(instance.id(), alias));
      return Optional.empty();
    } catch (JournalSourceException e) {
      return Optional.of(e.failure());
    }
  }
}
