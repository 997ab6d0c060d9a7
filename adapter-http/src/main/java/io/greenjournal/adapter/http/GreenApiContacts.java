package io.greenjournal.adapter.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.adapter.http.reply.ContactReply;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
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
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.port.ContactQueryPort;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Whom an instance knows, as the vendor has it at this moment. */
final class GreenApiContacts implements ContactQueryPort {
  private final Caller caller;
  private final Connections connections;

  GreenApiContacts(Caller caller, Connections connections) {
    this.caller = caller;
    this.connections = connections;
  }

  @Override
  public Reading<Contact> contacts(AccessScope scope, InstanceId instance, OptionalInt count) {
    return askContacts(scope, instance, count).map(caller::now).orElse(nobody());
  }

  @Override
  public Reading<Chat> chats(AccessScope scope, InstanceId instance, OptionalInt count) {
    return askChats(scope, instance, count).map(caller::now).orElse(nobody());
  }

  @Override
  public Optional<ContactDetails> contact(AccessScope scope, InstanceId instance, ChatId chat) {
    return askContact(scope, instance, chat).map(caller::now);
  }

  @Override
  public Optional<Avatar> avatar(AccessScope scope, InstanceId instance, ChatId chat) {
    return askAvatar(scope, instance, chat).map(caller::now);
  }

  @Override
  public Optional<Group> group(AccessScope scope, InstanceId instance, ChatId group) {
    return askGroup(scope, instance, group).flatMap(caller::now);
  }

  @Override
  public Optional<NumberCheck> check(AccessScope scope, InstanceId instance, PhoneNumber number) {
    return askCheck(scope, instance, number).map(caller::now);
  }

  static <T> Reading<T> nobody() {
    return Reading.whole(List.of(), Freshness.NEVER);
  }

  // The calls themselves; each empty when there is nothing to ask.

  Optional<Ask<Reading<Contact>>> askContacts(
      AccessScope scope, InstanceId instance, OptionalInt count) {
    UnaryOperator<Contact> seen = masking(scope, instance, MaskedContacts::contact);
    return list(
        scope,
        instance,
        ApiMethod.GET_CONTACTS,
        count,
        o -> ContactReply.contact(o).map(seen));
  }

  Optional<Ask<Reading<Chat>>> askChats(AccessScope scope, InstanceId instance, OptionalInt count) {
    UnaryOperator<Chat> seen = masking(scope, instance, MaskedContacts::chat);
    return list(
        scope, instance, ApiMethod.GET_CHATS, count, o -> ContactReply.chat(o).map(seen));
  }

  private <T> Optional<Ask<Reading<T>>> list(
      AccessScope scope,
      InstanceId instance,
      ApiMethod method,
      OptionalInt count,
      Function<ObjectNode, Optional<T>> maker) {
    Counts.check(count);
    return connection(scope, instance)
        .map(c -> Ask.get(
            c, method, (body, sentAt) -> Lists.reading(Answers.list(c, body), sentAt, maker)))
        .map(ask -> Counts.with(ask, count));
  }

  Optional<Ask<ContactDetails>> askContact(AccessScope scope, InstanceId instance, ChatId chat) {
    UnaryOperator<ContactDetails> seen = masking(scope, instance, MaskedContacts::details);
    return chat(scope, instance, chat)
        .map(c -> Ask.post(
            c,
            ApiMethod.GET_CONTACT_INFO,
            json("chatId", chat),
            body -> seen.apply(ContactReply.details(object(c, body), chat))));
  }

  Optional<Ask<Avatar>> askAvatar(AccessScope scope, InstanceId instance, ChatId chat) {
    return chat(scope, instance, chat)
        .filter(c -> !scope.masks(instance))
        .map(c -> Ask.post(
            c,
            ApiMethod.GET_AVATAR,
            json("chatId", chat),
            body -> ContactReply.avatar(object(c, body))));
  }

  Optional<Ask<Optional<Group>>> askGroup(AccessScope scope, InstanceId instance, ChatId group) {
    UnaryOperator<Group> seen = masking(scope, instance, MaskedContacts::group);
    return chat(scope, instance, group)
        .map(c -> Ask.post(
            c,
            ApiMethod.GET_GROUP_DATA,
            json(keyOfGroup(c), group),
            body -> group(c, body, group).map(seen)));
  }

  Optional<Ask<NumberCheck>> askCheck(AccessScope scope, InstanceId instance, PhoneNumber number) {
    String json = Json.TREES
        .createObjectNode()
        .put("phoneNumber", Long.parseLong(number.digits()))
        .toString();
    return connection(scope, instance)
        .filter(c -> !scope.masks(instance))
        .map(c ->
            Ask.post(c, checkOf(c), json, body -> ContactReply.check(object(c, body), number)));
  }

  private static String keyOfGroup(Connection connection) {
    return connection.messenger() == Messenger.WHATSAPP ? "groupId" : "chatId";
  }

  /** What goes wrong here is a bare text in a success. */
  private static Optional<Group> group(Connection connection, byte[] body, ChatId asked) {
    Optional<String> problem = ContactReply.bareText(body);
    if (problem.isEmpty()) {
      return Optional.of(ContactReply.group(object(connection, body), asked));
    }
    String words = problem.get().toLowerCase(Locale.ROOT);
    if (words.contains("not-found") || words.contains("not found")) {
      return Optional.empty();
    }
    if (words.contains("forbidden") || words.contains("not-authorized")) {
      throw new JournalSourceException(
          new SourceFailure.Forbidden("the instance may not look into this group"));
    }
    throw Answers.unreadable("a text instead of a group");
  }

  private static ApiMethod checkOf(Connection connection) {
    return connection.messenger() == Messenger.WHATSAPP
        ? ApiMethod.CHECK_WHATSAPP
        : ApiMethod.CHECK_ACCOUNT;
  }

  private Optional<Connection> chat(AccessScope scope, InstanceId instance, ChatId chat) {
    return chat.isNone() ? Optional.empty() : connection(scope, instance);
  }

  private Optional<Connection> connection(AccessScope scope, InstanceId instance) {
    return scope.allows(instance) ? connections.connection(instance) : Optional.empty();
  }

  private static <T> UnaryOperator<T> masking(
      AccessScope scope, InstanceId instance, UnaryOperator<T> mask) {
    return scope.masks(instance) ? mask : UnaryOperator.identity();
  }

  private static String json(String key, ChatId chat) {
    return Json.TREES.createObjectNode().put(key, chat.value()).toString();
  }

  private static ObjectNode object(Connection connection, byte[] body) {
    return Answers.someObject(connection, body);
  }
}
