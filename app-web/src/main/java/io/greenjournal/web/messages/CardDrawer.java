package io.greenjournal.web.messages;

import io.greenjournal.core.message.Details;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.Quote;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the card of a message. A message that cannot be drawn becomes a card that says so. */
public final class CardDrawer {
  private CardDrawer() {}

  /** The card of something that was said, whoever holds it. */
  public static Card draw(MessageContent content, Details details, CardSetting setting) {
    return draw(Optional.of(new RecordReading.Held(content, details, Optional.empty())), setting);
  }

  /** @param held what is to be drawn; empty when it could not be understood */
  static Card draw(Optional<RecordReading.Held> held, CardSetting setting) {
    try {
      return held.map(h -> draw(h, setting)).orElseGet(() -> broken(setting.words()));
    } catch (RuntimeException e) {
      return broken(setting.words());
    }
  }

  private static Card draw(RecordReading.Held held, CardSetting setting) {
    MessageContent content = held.content();
    Details details = held.details();
    List<Block> blocks = new ArrayList<>();
    details.quote().flatMap(q -> quoted(q, content, setting)).ifPresent(blocks::add);
    List<Block> shown = content.accept(new ContentBlocks(setting));
    blocks.addAll(held.post().map(post -> PostBlocks.of(post, shown, setting)).orElse(shown));
    return new Card(
        Kinds.of(details.typeMessage()).icon(),
        kindWord(details.typeMessage(), setting.words()),
        "",
        blocks);
  }

  /** The kind as people say it; the vendor's own word for one that we do not know. */
  public static String kindWord(String typeMessage, Words words) {
    Kinds.Kind kind = Kinds.of(typeMessage);
    if (!kind.word().isEmpty()) {
      return words.of(kind.key());
    }
    return typeMessage.isEmpty() ? words.of("message.kind.none") : typeMessage;
  }

  /** The card of a message that cannot be understood. */
  public static Card broken(Words words) {
    Block note = new Block.Note("warn", "alert-triangle", words.of("message.broken"));
    return new Card("help-circle", words.of("message.kind.none"), "", List.of(note));
  }

  private static Optional<Block> quoted(Quote quote, MessageContent content, CardSetting setting) {
    if (quote.message().isEmpty() && quote.content().isEmpty()) {
      return Optional.empty();
    }
    Words words = setting.words();
    boolean reaction = content instanceof MessageContent.Reaction;
    String kind = quote
        .typeMessage()
        .filter(type -> !type.isEmpty())
        .map(type -> words.of(
            reaction ? "message.quote.reaction.kind" : "message.quote.kind", kindWord(type, words)))
        .orElseGet(() -> words.of(reaction ? "message.quote.reaction" : "message.quote"));
    Neighbour quoted = setting.neighbours().apply(quote.message());
    String text = quote
        .content()
        .map(c -> c.accept(new ContentText()))
        .filter(said -> !said.isEmpty())
        .orElse(quoted.text());
    return Optional.of(new Block.Quoted(
        setting.names().apply(quote.participant()), kind, TextRun.of(text), quoted.href()));
  }
}
