package io.greenjournal.adapter.http.body;

import io.greenjournal.adapter.http.body.Tape.Kind;
import java.util.List;
import java.util.StringJoiner;

/** Picks what a list shows and a search finds of a record: the first of its texts in the order of the list. */
final class ListTexts {
  /** A text inside an object of the record. */
  private record Place(int object, String field) {
    static Place of(String object, String field) {
      return new Place(Names.number(object), field);
    }
  }

  private static final int TEXT = Names.number("textMessage");
  private static final int CAPTION = Names.number("caption");
  private static final int FILE_NAME = Names.number("fileName");
  private static final int LOCATION = Names.number("location");
  private static final Place LINK = Place.of("extendedTextMessage", "text");
  private static final List<Place> BEFORE_PLACES =
      List.of(Place.of("pollMessageData", "name"), Place.of("extendedTextMessageData", "text"));
  private static final int[] CONTACTS = {
    Names.number("contact"),
    Names.number("contacts"),
    Names.number("contactsArrayMessage"),
    Names.number("messageData")
  };
  private static final List<Place> AFTER_CONTACTS = List.of(
      Place.of("editedMessageData", "textMessage"),
      Place.of("editedMessageData", "caption"),
      Place.of("interactiveButtons", "contentText"),
      Place.of("interactiveButtonsReply", "contentText"),
      Place.of("buttonsMessage", "contentText"),
      Place.of("templateMessage", "contentText"),
      Place.of("listMessage", "contentText"),
      Place.of("interactiveButtons", "titleText"),
      Place.of("interactiveButtonsReply", "titleText"),
      Place.of("listMessage", "title"),
      Place.of("templateButtonReplyMessage", "selectedDisplayText"),
      Place.of("templateButtonsReplyMessage", "selectedDisplayText"),
      Place.of("buttonsResponseMessage", "selectedButtonText"),
      Place.of("listResponseMessage", "title"),
      Place.of("groupInviteMessageData", "caption"),
      Place.of("groupInviteMessageData", "groupName"));

  private ListTexts() {}

  /** File names are made up by the vendor except for documents. */
  static String pick(Tape record, String typeMessage) {
    String text = own(record, TEXT);
    if (text.isEmpty()) {
      text = inside(record, LINK);
    }
    if (text.isEmpty()) {
      text = own(record, CAPTION);
    }
    if (text.isEmpty() && typeMessage.equals("documentMessage")) {
      text = own(record, FILE_NAME);
    }
    return text.isEmpty() ? rare(record) : text;
  }

  private static String rare(Tape record) {
    String text = first(record, BEFORE_PLACES);
    if (text.isEmpty()) {
      text = place(record);
    }
    if (text.isEmpty()) {
      text = contacts(record);
    }
    return text.isEmpty() ? first(record, AFTER_CONTACTS) : text;
  }

  private static String first(Tape record, List<Place> places) {
    for (Place place : places) {
      String text = inside(record, place);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static String place(Tape record) {
    String name = inside(record, new Place(LOCATION, "nameLocation"));
    String address = inside(record, new Place(LOCATION, "address"));
    return name.isEmpty() ? address : address.isEmpty() ? name : name + ", " + address;
  }

  private static String contacts(Tape record) {
    StringJoiner names = new StringJoiner(", ");
    for (int number : CONTACTS) {
      int part = record.placed(number);
      if (part >= 0) {
        addNames(record, part, names);
      }
    }
    return names.toString();
  }

  /** Of an object, of the entries of a list and of lists within an object. */
  private static void addNames(Tape record, int part, StringJoiner names) {
    boolean isObject = record.is(part, Kind.OBJECT);
    if (!isObject && !record.is(part, Kind.ARRAY)) {
      return;
    }
    for (int inner = part + 1; inner < record.after(part); inner = record.after(inner)) {
      if (!isObject || record.is(inner, Kind.ARRAY)) {
        addNames(record, inner, names);
      } else if (record.is(inner, Kind.TEXT) && record.name(inner).equals("displayName")) {
        names.add(record.text(inner));
      }
    }
  }

  private static String own(Tape record, int number) {
    int part = record.placed(number);
    return record.is(part, Kind.TEXT) ? record.text(part) : "";
  }

  private static String inside(Tape record, Place place) {
    int object = record.placed(place.object);
    if (!record.is(object, Kind.OBJECT)) {
      return "";
    }
    int part = record.find(object, place.field);
    return record.is(part, Kind.TEXT) ? record.text(part) : "";
  }
}
