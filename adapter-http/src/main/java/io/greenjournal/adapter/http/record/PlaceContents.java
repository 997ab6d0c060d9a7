package io.greenjournal.adapter.http.record;

import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.Thumbnail;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Places and people. */
final class PlaceContents {
  private PlaceContents() {}

  static MessageContent location(Fields message) {
    Fields place = message.object("location");
    return new MessageContent.Location(
        place.text("nameLocation"),
        place.text("address"),
        place.decimal("latitude"),
        place.decimal("longitude"),
        new Thumbnail(place.text("jpegThumbnail")));
  }

  /** Where a journal puts several contacts is not documented, so every known spelling is tried. */
  static Optional<MessageContent> contacts(Fields message) {
    message.object("messageData").drop("typeMessage", "contactsArrayMessage");
    List<MessageContent.ContactCard> cards = Stream.of(
            message.optionalObject("contact").stream(),
            message.objects("contact").stream(),
            message.objects("contacts").stream(),
            message.object("contactsArrayMessage").objects("contacts").stream(),
            message.object("messageData").objects("contacts").stream())
        .flatMap(found -> found)
        .map(card -> new MessageContent.ContactCard(card.text("displayName"), card.text("vcard")))
        .toList();
    return cards.isEmpty() ? Optional.empty() : Optional.of(new MessageContent.Contacts(cards));
  }
}
