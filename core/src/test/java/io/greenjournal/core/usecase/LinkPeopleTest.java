package io.greenjournal.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.contact.Chat;
import io.greenjournal.core.contact.ChatType;
import io.greenjournal.core.contact.Contact;
import io.greenjournal.core.contact.NumberCheck;
import io.greenjournal.core.contact.PhoneNumber;
import io.greenjournal.core.conversation.Alias;
import io.greenjournal.core.conversation.ContactLinks;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.ContactQueryPort;
import io.greenjournal.core.port.People;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkPeopleTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final InstanceId ID = new InstanceId("1101000001");
  private static final AccessScope SCOPE = AccessScope.only(Set.of(ID));
  private static final ChatId NUMBER = new ChatId("79001234567@c.us");
  private static final ChatId HIDDEN = new ChatId("155508384256027@lid");
  private static final ChatId OWN = new ChatId("10000042");
  private static final ChatType USER = new ChatType("user");
  private static final Optional<PhoneNumber> PHONE = PhoneNumber.of("+7 900 123-45-67");

  private final ContactQueryPort contacts = mock();
  private final People people = mock();
  private final LinkPeople use = new LinkPeople(contacts, people, () -> NOW);

  @Test
  void ids_that_whatsapp_names_together_are_linked_with_the_call_as_evidence() {
    knows(
        List.of(contact(NUMBER, Optional.of(HIDDEN))),
        List.of(chat(HIDDEN, USER, Optional.empty(), Optional.of(NUMBER))));

    assertThat(use.link(instance(Messenger.WHATSAPP))).isEmpty();

    verify(people).link(ID, new Alias(NUMBER, HIDDEN, "getContacts", Optional.empty(), NOW));
    verify(people).link(ID, new Alias(HIDDEN, NUMBER, "getChats", Optional.empty(), NOW));
    verifyNoMoreInteractions(people);
  }

  @Test
  void a_number_beside_an_id_is_a_second_id_in_max_and_nowhere_else() {
    knows(List.of(), List.of(chat(OWN, USER, PHONE, Optional.empty())));

    use.link(instance(Messenger.TELEGRAM));
    verifyNoMoreInteractions(people);
    use.link(instance(Messenger.MAX));

    verify(people).link(ID, new Alias(OWN, NUMBER, "getChats", Optional.empty(), NOW));
  }

  @Test
  void groups_bots_and_two_ids_of_one_form_are_not_linked() {
    knows(
        List.of(contact(NUMBER, Optional.of(new ChatId("79007654321@c.us")))),
        List.of(
            chat(OWN, new ChatType("bot"), PHONE, Optional.empty()),
            chat(new ChatId("120363043968066561@g.us"), USER, PHONE, Optional.of(NUMBER))));

    assertThat(use.link(instance(Messenger.MAX))).isEmpty();

    verifyNoMoreInteractions(people);
  }

  @Test
  void what_was_linked_before_a_failure_stays_and_the_failure_is_told() {
    knows(List.of(contact(NUMBER, Optional.of(HIDDEN))), List.of());
    var failure = new SourceFailure.Unauthorized();
    when(contacts.chats(SCOPE, ID, OptionalInt.empty()))
        .thenThrow(new JournalSourceException(failure));

    assertThat(use.link(instance(Messenger.WHATSAPP))).contains(failure);

    verify(people).link(ID, new Alias(NUMBER, HIDDEN, "getContacts", Optional.empty(), NOW));
  }

  @Test
  void a_check_links_the_number_with_the_account_that_it_found() {
    PhoneNumber number = PHONE.orElseThrow();
    var found = new NumberCheck(number, true, Optional.of(OWN), Optional.empty());
    var nobody = new NumberCheck(number, false, Optional.of(OWN), Optional.empty());

    assertThat(new ContactLinks(Messenger.MAX, NOW).of(found))
        .containsExactly(new Alias(OWN, NUMBER, "checkAccount", Optional.empty(), NOW));
    assertThat(new ContactLinks(Messenger.MAX, NOW).of(nobody)).isEmpty();
    assertThat(new ContactLinks(Messenger.TELEGRAM, NOW).of(found)).isEmpty();
  }

  private void knows(List<Contact> known, List<Chat> chats) {
    when(contacts.contacts(SCOPE, ID, OptionalInt.empty()))
        .thenReturn(Reading.whole(known, Freshness.NEVER));
    when(contacts.chats(SCOPE, ID, OptionalInt.empty()))
        .thenReturn(Reading.whole(chats, Freshness.NEVER));
  }

  private static Contact contact(ChatId id, Optional<ChatId> newId) {
    return new Contact(id, "Ann", "", USER, Optional.empty(), newId);
  }

  private static Chat chat(
      ChatId id, ChatType type, Optional<PhoneNumber> phone, Optional<ChatId> newId) {
    return new Chat(
        id, "Ann", type, phone, Optional.empty(), Optional.empty(), Optional.empty(), newId);
  }

  private static Instance instance(Messenger messenger) {
    return new Instance(
        ID, "Shop", messenger, URI.create("https://api.example"), Pace.LIVE, "cret");
  }
}
