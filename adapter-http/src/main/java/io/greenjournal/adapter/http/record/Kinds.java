package io.greenjournal.adapter.http.record;

import static java.util.Map.entry;

import io.greenjournal.core.message.MessageContent;
import java.util.Map;
import java.util.Optional;

/** Which reader knows which {@code typeMessage}. */
final class Kinds {
  private static final Map<String, ContentReader> READERS = Map.ofEntries(
      entry("textMessage", ContentReader.of(TextContents::text)),
      entry("extendedTextMessage", ContentReader.of(TextContents::linkPreview)),
      entry("quotedMessage", ContentReader.of(TextContents::quotedText)),
      entry("reactionMessage", ContentReader.of(TextContents::reaction)),
      entry("imageMessage", ContentReader.of(MediaContents::image)),
      entry("videoMessage", ContentReader.of(MediaContents::video)),
      entry("documentMessage", ContentReader.of(MediaContents::document)),
      entry("audioMessage", ContentReader.of(MediaContents::audio)),
      entry("stickerMessage", ContentReader.of(MediaContents::sticker)),
      entry("locationMessage", ContentReader.of(PlaceContents::location)),
      entry("contactMessage", PlaceContents::contacts),
      entry("contactsArrayMessage", PlaceContents::contacts),
      entry("pollMessage", ContentReader.of(PollContents::poll)),
      entry("pollUpdateMessage", ContentReader.of(PollContents::update)),
      entry("incomingBlock", ContentReader.of(EventContents::block)),
      entry("editedMessage", ContentReader.of(EventContents::edited)),
      entry("deletedMessage", ContentReader.of(EventContents::deleted)),
      entry("incomingCall", ContentReader.of(CallContents::call)),
      entry("outgoingCall", ContentReader.of(CallContents::call)),
      entry("interactiveButtons", ButtonContents.family("interactiveButtons")),
      entry(
          "interactiveButtonsReply",
          ButtonContents.family("interactiveButtonsReply", "interactiveButtons")),
      entry("buttonsMessage", ButtonContents.family("buttonsMessage")),
      entry("templateMessage", ButtonContents.family("templateMessage")),
      entry(
          "templateButtonsReplyMessage",
          ButtonContents.reply("templateButtonReplyMessage", "templateButtonsReplyMessage")),
      entry("buttonsResponseMessage", ButtonContents.reply("buttonsResponseMessage")),
      entry("listMessage", ListContents::menu),
      entry("listResponseMessage", ListContents::reply),
      entry("groupInviteMessage", InviteContents::invite));

  private Kinds() {}

  /** The content; what no reader knows is handed on with all its fields. */
  static MessageContent read(String typeMessage, Fields message) {
    return known(typeMessage, message)
        .orElseGet(() -> new MessageContent.Unsupported(typeMessage, message.takeRest()));
  }

  /** What a quote repeats of the quoted message; a reaction's quote repeats nothing. */
  static Optional<MessageContent> readQuoted(String typeMessage, Fields quoted) {
    return known(typeMessage, quoted)
        .or(() -> typeMessage.isEmpty()
            ? Optional.empty()
            : Optional.of(new MessageContent.Unsupported(typeMessage, quoted.takeRest())));
  }

  private static Optional<MessageContent> known(String typeMessage, Fields message) {
    String kind = typeMessage.isEmpty() ? guessed(message) : typeMessage;
    return Optional.ofNullable(READERS.get(kind)).flatMap(reader -> reader.read(message));
  }

  /** The vendor sometimes leaves the kind empty, so far seen with quoted polls. */
  private static String guessed(Fields message) {
    if (message.has("pollMessageData")) {
      return message.object("pollMessageData").has("votes") ? "pollUpdateMessage" : "pollMessage";
    }
    if (message.has("extendedTextMessage")) {
      return message.object("extendedTextMessage").has("stanzaId")
          ? "quotedMessage"
          : "extendedTextMessage";
    }
    return Map.of(
            "textMessage", "textMessage",
            "location", "locationMessage",
            "contact", "contactMessage",
            "extendedTextMessageData", "reactionMessage",
            "editedMessageData", "editedMessage",
            "deletedMessageData", "deletedMessage")
        .entrySet()
        .stream()
        .filter(hint -> message.has(hint.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst()
        .orElse("");
  }
}
