package io.greenjournal.adapter.http.record;

import io.greenjournal.core.message.Forwarding;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.Quote;
import io.greenjournal.core.message.Revision;
import java.util.Optional;

/** The message that another one answers; any kind may carry one. */
final class Quotes {
  private Quotes() {}

  static Optional<Quote> read(Fields message) {
    Optional<Quote> quote = message
        .optionalObject("quotedMessage")
        .filter(quoted -> !quoted.isEmpty())
        .map(Quotes::quote);
    quote.ifPresent(known -> dropRepeated(message, known));
    return quote.or(() -> named(message));
  }

  private static Quote quote(Fields quoted) {
    String id = quoted.text("stanzaId");
    String participant = quoted.textOrNumber("participant");
    quoted.drop("type", "");
    Optional<String> typeMessage = quoted.optionalText("typeMessage");
    Forwarding forwarding = Passing.forwarding(quoted);
    Revision revision = Passing.revision(quoted);
    Optional<MessageContent> content = Kinds.readQuoted(typeMessage.orElse(""), quoted);
    return new Quote(id, participant, typeMessage, content, forwarding, revision);
  }

  /** A text that answers a message may name it beside itself only. */
  private static Optional<Quote> named(Fields message) {
    Fields text = message.object("extendedTextMessage");
    if (!text.has("stanzaId")) {
      return Optional.empty();
    }
    return Optional.of(new Quote(
        text.text("stanzaId"),
        text.textOrNumber("participant"),
        Optional.empty(),
        Optional.empty(),
        Revision.NOT_TOLD));
  }

  /** Texts repeat whom they answer. */
  private static void dropRepeated(Fields message, Quote quote) {
    Fields text = message.object("extendedTextMessage");
    text.drop("stanzaId", quote.message());
    text.drop("participant", quote.participant());
  }
}
