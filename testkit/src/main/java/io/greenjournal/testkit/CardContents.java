package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Places, people, polls, invitations. */
final class CardContents {
  private CardContents() {}

  static void write(ObjectNode record, DemoMessage message, Moment moment) {
    switch (message.line().kind()) {
      case "location" -> location(record, message);
      case "contact" -> {
        ObjectNode contact =
            DemoContents.begin(record, message, "contactMessage").putObject("contact");
        contact(contact, message, 0);
        DemoContents.forwarding(contact, 0);
      }
      case "contacts" -> {
        ArrayNode contacts = DemoContents.begin(record, message, "contactsArrayMessage")
            .putObject("messageData")
            .putArray("contacts");
        contact(contacts.addObject(), message, 0);
        contact(contacts.addObject(), message, 2);
      }
      case "poll" -> poll(record, message, moment);
      case "vote" -> vote(record, message, moment);
      case "invite" -> invite(record, message, moment);
      default -> DemoContents.begin(record, message, "incomingBlock").put("chatState", "blocked");
    }
  }

  private static void location(ObjectNode record, DemoMessage message) {
    ObjectNode location =
        DemoContents.begin(record, message, "locationMessage").putObject("location");
    location
        .put("nameLocation", message.argument(2))
        .put("address", message.argument(3))
        .put("latitude", Double.parseDouble(message.argument(0)))
        .put("longitude", Double.parseDouble(message.argument(1)))
        .put("jpegThumbnail", message.argument(2).isEmpty() ? "" : DemoContents.preview(message));
    DemoContents.forwarding(location, 0);
  }

  private static void contact(ObjectNode contact, DemoMessage message, int first) {
    String name = message.argument(first);
    String phone = message.argument(first + 1);
    contact
        .put("displayName", name)
        .put(
            "vcard",
            "BEGIN:VCARD\nVERSION:3.0\nN:;%1$s;;;\nFN:%1$s\nTEL;type=CELL;type=VOICE;waid=%2$s:+%2$s\nEND:VCARD"
                .formatted(name.replace(",", "\\,"), phone));
  }

  private static void poll(ObjectNode record, DemoMessage message, Moment moment) {
    ObjectNode poll =
        DemoContents.begin(record, message, "pollMessage").putObject("pollMessageData");
    poll.put("name", message.talk().fill(question(message)));
    ArrayNode options = poll.putArray("options");
    options(message).forEach(option -> options.addObject().put("optionName", option));
    poll.put("multipleAnswers", message.argument(0).equals("+"));
  }

  /** Each update repeats all votes so far. */
  private static void vote(ObjectNode record, DemoMessage message, Moment moment) {
    ObjectNode data =
        DemoContents.begin(record, message, "pollUpdateMessage").putObject("pollMessageData");
    List<DemoMessage> earlier = message.talk().messages().subList(0, message.index() + 1);
    DemoMessage poll = earlier.stream()
        .filter(one -> one.line().kind().equals("poll"))
        .reduce((first, last) -> last)
        .orElseThrow();
    data.put("name", message.talk().fill(question(poll))).put("stanzaId", poll.idMessage());
    ArrayNode votes = data.putArray("votes");
    List<String> options = options(poll);
    for (int option = 0; option < options.size(); option++) {
      String number = String.valueOf(option);
      ArrayNode voters =
          votes.addObject().put("optionName", options.get(option)).putArray("optionVoters");
      earlier.stream()
          .filter(one -> one.line().kind().equals("vote") && one.argument(0).equals(number))
          .map(DemoMessage::participant)
          .distinct()
          .forEach(voters::add);
    }
    data.put("multipleAnswers", poll.argument(0).equals("+"));
  }

  private static String question(DemoMessage poll) {
    return poll.line().text().split("\\|")[0];
  }

  private static List<String> options(DemoMessage poll) {
    String[] parts = poll.talk().fill(poll.line().text()).split("\\|");
    return List.of(parts).subList(1, parts.length);
  }

  private static void invite(ObjectNode record, DemoMessage message, Moment moment) {
    DemoContents.begin(record, message, "groupInviteMessage")
        .putObject("groupInviteMessageData")
        .put("groupJid", "120363025500000" + message.number() + "@g.us")
        .put("inviteCode", "Qw7Zt" + message.number())
        .put("inviteExpiration", String.valueOf(message.at() + 259_200))
        .put("groupName", message.text(moment))
        .put("caption", "")
        .put("name", message.text(moment))
        .put("jpegThumbnail", "");
  }
}
