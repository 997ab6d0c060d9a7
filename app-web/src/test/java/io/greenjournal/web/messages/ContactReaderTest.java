package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenjournal.core.message.MessageContent.ContactCard;
import org.junit.jupiter.api.Test;

class ContactReaderTest {
  @Test
  void a_card_is_read_line_by_line() {
    ContactView view = ContactReader.read(new ContactCard("Dana", """
        BEGIN:VCARD
        VERSION:3.0
        N:Avraham;Dana;;;
        FN:Dana Avraham
        ORG:Clinic;Front desk
        item1.TEL;waid=972521234567:+972 52-123-4567
        EMAIL:dana@example.test
        URL:javascript:alert(1)
        END:VCARD"""));

    assertThat(view.name()).isEqualTo("Dana Avraham");
    assertThat(view.raw()).isEmpty();
    assertThat(view.lines())
        .extracting(ContactView.Line::kind, ContactView.Line::value, ContactView.Line::href)
        .containsExactly(
            tuple("phone", "+972 52-123-4567", "tel:+972521234567"),
            tuple("mail", "dana@example.test", "mailto:dana@example.test"),
            tuple("organization", "Clinic, Front desk", ""),
            tuple("url", "javascript:alert(1)", ""));
  }

  @Test
  void a_card_that_makes_no_sense_is_shown_as_it_came() {
    ContactView view = ContactReader.read(new ContactCard("Nobody", "<script>alert(1)</script>"));

    assertThat(view.name()).isEqualTo("Nobody");
    assertThat(view.lines()).isEmpty();
    assertThat(view.raw()).isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void a_card_of_absurd_size_is_not_read() {
    String card =
        "BEGIN:VCARD\nVERSION:3.0\nFN:A\nTEL:1\nNOTE:" + "x".repeat(70_000) + "\nEND:VCARD";

    assertThat(ContactReader.read(new ContactCard("A", card)).lines()).isEmpty();
  }
}
