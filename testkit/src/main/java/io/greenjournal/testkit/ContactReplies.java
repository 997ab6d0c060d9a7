package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** Whom an instance knows, made of what its journals hold. */
final class ContactReplies {
  static final String AVATARS = "https://pictures.example/";

  private ContactReplies() {}

  static Answer to(FakeMethod method, FakeInstance instance, FakeCall call, Instant now) {
    return switch (method) {
      case GET_CONTACTS -> list(instance, call, now, false);
      case GET_CHATS -> list(instance, call, now, true);
      case GET_CONTACT_INFO -> info(instance, call, now);
      case GET_AVATAR -> avatar(instance, call, now);
      case GET_GROUP_DATA -> group(instance, call, now);
      case CHECK_WHATSAPP, CHECK_ACCOUNT -> check(instance, call, now);
      default -> throw new IllegalArgumentException(method + " is not about contacts");
    };
  }

  private static Answer list(FakeInstance instance, FakeCall call, Instant now, boolean chats) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    long count;
    try {
      count = call.parameter("count").map(Long::parseLong).orElse(Long.MAX_VALUE);
    } catch (NumberFormatException notANumber) {
      return Refusals.badRequest("Validation failed. Details: 'count' must be a number");
    }
    for (KnownChat chat : KnownChat.of(instance, now)) {
      if (list.size() < count) {
        ObjectNode one = chat.write(list.addObject());
        if (!chats) {
          one.put("contactName", chat.contactName());
        } else if (instance.messenger() == FakeMessenger.WHATSAPP) {
          one.put("archive", false);
          one.put("unreadCount", 0);
          one.put("ephemeralExpiration", 0);
          one.put("ephemeralSettingTimestamp", 0);
        }
      }
    }
    return Answer.json(list.toString());
  }

  /** MAX refuses groups. */
  private static Answer info(FakeInstance instance, FakeCall call, Instant now) {
    String id = call.json().path("chatId").asText("");
    if (id.isEmpty()) {
      return Refusals.required("chatId");
    }
    Optional<KnownChat> known = find(instance, id, now);
    if (known.isEmpty()
        || instance.messenger() == FakeMessenger.MAX && known.get().isGroup()) {
      return Refusals.badRequest("bad request data");
    }
    ObjectNode info = object();
    info.put("avatar", avatarOf(known.get()));
    info.put("name", known.get().name());
    info.put("contactName", known.get().contactName());
    info.put("email", "");
    info.put("category", "");
    info.put("description", "");
    info.putArray("products");
    info.put("chatId", id);
    info.putNull("lastSeen");
    info.put("isArchive", false);
    info.put("isDisappearing", false);
    info.put("isMute", false);
    info.put("messageExpiration", 0);
    info.putNull("muteExpiration");
    info.put("isBusiness", false);
    return Answer.json(info.toString());
  }

  private static Answer avatar(FakeInstance instance, FakeCall call, Instant now) {
    String id = call.json().path("chatId").asText("");
    if (id.isEmpty()) {
      return Refusals.required("chatId");
    }
    Optional<KnownChat> known = find(instance, id, now);
    return Answer.json(object()
        .put("urlAvatar", known.map(ContactReplies::avatarOf).orElse(""))
        .put(
            instance.messenger() == FakeMessenger.WHATSAPP ? "existsWhatsapp" : "available",
            known.isPresent())
        .toString());
  }

  private static String avatarOf(KnownChat chat) {
    return AVATARS + chat.id().replaceAll("\\D", "") + ".jpg";
  }

  /** What goes wrong here is a bare text. */
  private static Answer group(FakeInstance instance, FakeCall call, Instant now) {
    boolean whatsApp = instance.messenger() == FakeMessenger.WHATSAPP;
    String key = whatsApp ? "groupId" : "chatId";
    String id = call.json().path(key).asText("");
    if (id.isEmpty()) {
      return Refusals.required(key);
    }
    Optional<KnownChat> known = find(instance, id, now).filter(KnownChat::isGroup);
    if (known.isEmpty()) {
      return Answer.json("\"Error: item-not-found\"");
    }
    ObjectNode group = object();
    group.put(key, id);
    group.put("owner", instance.wid());
    group.put("subject", known.get().name());
    group.put("creation", 1_700_000_000L);
    ArrayNode participants = group.putArray("participants");
    member(participants, instance.wid(), true);
    known.get().members().forEach(member -> member(participants, member, false));
    group.put("subjectTime", 1_700_000_000L);
    group.put("subjectOwner", instance.wid());
    group.put("groupInviteLink", "https://invitations.example/" + id.replaceAll("\\D", ""));
    return Answer.json(group.toString());
  }

  private static void member(ArrayNode participants, String id, boolean owner) {
    participants.addObject().put("id", id).put("isAdmin", owner).put("isSuperAdmin", owner);
  }

  /** MAX and Telegram say inside a success that they cannot look. */
  private static Answer check(FakeInstance instance, FakeCall call, Instant now) {
    String number = call.json().path("phoneNumber").asText("");
    if (number.isEmpty()) {
      return Refusals.required("phoneNumber");
    }
    Optional<String> chat = KnownChat.of(instance, now).stream()
        .filter(known -> known.phone().equals(number))
        .map(KnownChat::id)
        .findFirst();
    if (instance.messenger() == FakeMessenger.WHATSAPP) {
      ObjectNode answer = object().put("existsWhatsapp", chat.isPresent());
      chat.ifPresent(id -> answer.put("chatId", id));
      return Answer.json(answer.toString());
    }
    if (!instance.linked()) {
      return Answer.json(object()
          .put("status", false)
          .put("reason", "instance is starting or not authorized")
          .toString());
    }
    return Answer.json(object()
        .put("exist", chat.isPresent())
        .put("chatId", chat.orElse(""))
        .put("fromCache", false)
        .toString());
  }

  private static Optional<KnownChat> find(FakeInstance instance, String id, Instant now) {
    return KnownChat.of(instance, now).stream()
        .filter(chat -> chat.id().equals(id))
        .findFirst();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
