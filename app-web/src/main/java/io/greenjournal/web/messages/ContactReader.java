package io.greenjournal.web.messages;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Organization;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import io.greenjournal.core.message.MessageContent.ContactCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads vCards; one that is too large or makes no sense is shown as it came. */
final class ContactReader {
  private static final int LARGEST = 64 * 1024;
  private static final int MOST_LINES = 40;
  private static final Pattern NOT_DIALLED = Pattern.compile("[^0-9+*#]");

  private ContactReader() {}

  static ContactView read(ContactCard card) {
    if (card.vcard().isBlank() || card.vcard().length() > LARGEST) {
      return unread(card);
    }
    try {
      VCard read = Ezvcard.parse(card.vcard()).first();
      return read == null || lines(read).isEmpty() ? unread(card) : view(card, read);
    } catch (RuntimeException e) {
      return unread(card);
    }
  }

  private static ContactView unread(ContactCard card) {
    String raw =
        card.vcard().length() <= LARGEST ? card.vcard() : card.vcard().substring(0, LARGEST);
    return new ContactView(PlainText.name(card.displayName()), List.of(), raw);
  }

  private static ContactView view(ContactCard card, VCard read) {
    String name = Optional.ofNullable(read.getFormattedName())
        .map(TextProperty::getValue)
        .filter(n -> !n.isBlank())
        .orElse(card.displayName());
    return new ContactView(
        PlainText.name(name), lines(read).stream().limit(MOST_LINES).toList(), "");
  }

  private static List<ContactView.Line> lines(VCard read) {
    List<ContactView.Line> lines = new ArrayList<>();
    read.getTelephoneNumbers().forEach(t -> phone(t).ifPresent(lines::add));
    read.getEmails().forEach(m -> add(lines, "mail", m.getValue(), "mailto:" + m.getValue()));
    read.getOrganizations().forEach(o -> add(lines, "organization", joined(o), ""));
    read.getTitles().forEach(t -> add(lines, "title", t.getValue(), ""));
    read.getAddresses().forEach(a -> add(lines, "address", joined(a), ""));
    read.getUrls().forEach(u -> add(lines, "url", u.getValue(), u.getValue()));
    read.getBirthdays().forEach(b -> add(lines, "birthday", birthday(b), ""));
    read.getNotes().forEach(n -> add(lines, "note", n.getValue(), ""));
    return lines;
  }

  private static Optional<ContactView.Line> phone(Telephone phone) {
    String text = Optional.ofNullable(phone.getText())
        .or(() -> Optional.ofNullable(phone.getUri()).map(uri -> uri.getNumber()))
        .orElse("");
    if (text.isBlank()) {
      return Optional.empty();
    }
    List<ContactView.Line> one = new ArrayList<>();
    add(one, "phone", text, "tel:" + NOT_DIALLED.matcher(text).replaceAll(""));
    return one.stream().findFirst();
  }

  private static void add(
      List<ContactView.Line> lines, String kind, @Nullable String value, String address) {
    if (value != null && !value.isBlank()) {
      String href = SafeLink.of(address).map(SafeLink::href).orElse("");
      lines.add(new ContactView.Line(kind, PlainText.name(value), href));
    }
  }

  private static String joined(Organization organization) {
    return String.join(", ", organization.getValues());
  }

  private static String joined(Address a) {
    return Stream.of(
            a.getStreetAddress(),
            a.getExtendedAddress(),
            a.getPostalCode(),
            a.getLocality(),
            a.getRegion(),
            a.getCountry())
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static String birthday(Birthday birthday) {
    return birthday.getDate() != null
        ? birthday.getDate().toString()
        : Optional.ofNullable(birthday.getText()).orElse("");
  }
}
