package io.greenjournal.adapter.http.record;

import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.MessageContent.Button;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The vendor's three families of buttons, two of them retired but still in old history. */
final class ButtonContents {
  private ButtonContents() {}

  /** @param objects where the content may stand; the first that is there counts */
  static ContentReader family(String... objects) {
    return message -> first(message, objects).map(ButtonContents::buttons);
  }

  /** @param objects where the answer may stand; the first that is there counts */
  static ContentReader reply(String... objects) {
    return message -> first(message, objects).map(ButtonContents::tapped);
  }

  private static Optional<Fields> first(Fields message, String... objects) {
    return Stream.of(objects)
        .flatMap(name -> message.optionalObject(name).stream())
        .findFirst();
  }

  private static MessageContent buttons(Fields content) {
    content.drop("namespace", "");
    return new MessageContent.Buttons(
        content.text("titleText"),
        content.text("contentText"),
        content.optionalText("footerText").orElseGet(() -> content.text("footer")),
        content.objects("buttons").stream().map(ButtonContents::button).toList());
  }

  private static Button button(Fields button) {
    return Stream.of(
            inside(button, "urlButton", "url", "url"),
            inside(button, "callButton", "call", "phoneNumber"),
            inside(button, "quickReplyButton", "reply", "id"))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> plain(button));
  }

  /** Templates wrap each button in an object that is named for its kind. */
  private static Optional<Button> inside(Fields button, String name, String type, String value) {
    return button.optionalObject(name).map(inner -> {
      String id = inner.textOrNumber("id");
      String text = inner.text("displayText");
      return new Button(type, id, text, type.equals("reply") ? "" : inner.textOrNumber(value));
    });
  }

  private static Button plain(Fields button) {
    String value = value(button);
    List.of("copyCode", "phoneNumber", "url").forEach(name -> {
      button.drop(name, value);
      button.drop(name, "");
    });
    return new Button(
        button.text("type"), button.textOrNumber("buttonId"), button.text("buttonText"), value);
  }

  /** A button does one thing, so at most one of the three is told. */
  private static String value(Fields button) {
    String type = button.text("type");
    if (type.equals("call")) {
      return button.textOrNumber("phoneNumber");
    }
    return button.text(type.equals("url") ? "url" : "copyCode");
  }

  private static MessageContent tapped(Fields reply) {
    return new MessageContent.ButtonReply(
        reply.text("stanzaId"),
        reply.integer("selectedIndex"),
        reply.optionalText("selectedId").orElseGet(() -> reply.textOrNumber("selectedButtonId")),
        reply
            .optionalText("selectedDisplayText")
            .orElseGet(() -> reply.text("selectedButtonText")));
  }
}
