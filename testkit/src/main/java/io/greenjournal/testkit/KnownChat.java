package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A chat as the journals of an instance show it: nothing is known that no record tells. */
final class KnownChat {
  private final FakeMessenger messenger;
  private final String id;
  private final Set<String> members = new LinkedHashSet<>();
  private String name = "";
  private String contactName = "";
  private String type = "";

  private KnownChat(FakeMessenger messenger, String id) {
    this.messenger = messenger;
    this.id = id;
  }

  /** The chats of an instance, the one with the latest message first. */
  static Collection<KnownChat> of(FakeInstance instance, Instant now) {
    Moment moment = instance.moment(now);
    Map<String, KnownChat> chats = new LinkedHashMap<>();
    for (JournalEntry entry : newestFirst(instance, moment)) {
      if (!entry.chatId().isEmpty()) {
        chats
            .computeIfAbsent(entry.chatId(), id -> new KnownChat(instance.messenger(), id))
            .learn(RawEntry.read(entry.json(moment)));
      }
    }
    return chats.values();
  }

  private static List<JournalEntry> newestFirst(FakeInstance instance, Moment moment) {
    List<JournalEntry> entries = instance.entries(FakeJournal.INCOMING, moment, Long.MIN_VALUE);
    entries.addAll(instance.entries(FakeJournal.OUTGOING, moment, Long.MIN_VALUE));
    entries.sort(NewestFirst.at(moment));
    return entries;
  }

  /** What newer records told stays. */
  private void learn(JsonNode record) {
    String sender = record.path("senderId").asText("");
    if (!sender.isEmpty()) {
      members.add(sender);
    }
    if (type.isEmpty()) {
      type = record.path("chatType").asText("");
    }
    if (!isGroup() && name.isEmpty()) {
      name = record.path("senderName").asText("");
    }
    if (!isGroup() && contactName.isEmpty()) {
      contactName = record.path("senderContactName").asText("");
    }
  }

  String id() {
    return id;
  }

  boolean isGroup() {
    return id.endsWith("@g.us") || id.startsWith("-");
  }

  Set<String> members() {
    return members;
  }

  String name() {
    return isGroup() && name.isEmpty() ? "Group " + id.replaceAll("\\D", "") : name;
  }

  String contactName() {
    return contactName;
  }

  /** The number of a person: a part of the id in WhatsApp, made up elsewhere; {@code ""} for a group. */
  String phone() {
    String digits = id.replaceAll("@.*|\\D", "");
    if (isGroup() || digits.isEmpty()) {
      return "";
    }
    return messenger == FakeMessenger.WHATSAPP
        ? digits
        : "79" + ("000000000" + digits).substring(digits.length());
  }

  /** What all lists tell: the key of the id depends on the messenger. */
  ObjectNode write(ObjectNode out) {
    boolean whatsApp = messenger == FakeMessenger.WHATSAPP;
    out.put(whatsApp ? "id" : "chatId", id);
    out.put("name", name());
    out.put("type", type.isEmpty() ? isGroup() ? "group" : "user" : type);
    if (!whatsApp) {
      out.put("phoneNumber", phone().isEmpty() ? 0L : Long.parseLong(phone()));
    }
    return out;
  }
}
