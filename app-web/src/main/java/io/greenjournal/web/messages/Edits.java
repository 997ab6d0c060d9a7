package io.greenjournal.web.messages;

import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Revision;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What a message says after it was edited, and what it said before. An edit is told by a record of its own, by a new
 * text of the message itself, or by both.
 *
 * @param word when it was edited; {@code ""} when it was not
 * @param earlier newest first
 */
public record Edits(String word, Card present, List<Card> earlier) {
  public Edits {
    earlier = List.copyOf(earlier);
  }

  /** @param cards the present one first, then earlier contents */
  public static Edits of(
      JournalRecord record,
      MessageThread thread,
      List<Card> cards,
      Revision revision,
      Times times) {
    Words words = times.words();
    List<Card> earlier = new ArrayList<>();
    if (thread.edits().isEmpty()) {
      boolean changed = revision.isEdited();
      return new Edits(
          changed ? words.of("chats.edited") : "", cards.get(0), cards.subList(1, cards.size()));
    }
    CachedRecord last = thread.edits().get(0);
    thread.edits().stream()
        .skip(1)
        .filter(edit -> !edit.record().text().equals(last.record().text()))
        .map(edit -> said(
            cards.get(0),
            edit.record().text(),
            words.of("chats.edited.at", times.brief(edit.at()).text())))
        .forEach(earlier::add);
    boolean isReplaced = record.text().equals(last.record().text());
    if (!isReplaced) {
      earlier.add(cards.get(0));
    }
    earlier.addAll(cards.subList(1, cards.size()));
    return new Edits(
        words.of("chats.edited.at", times.brief(last.at()).text()),
        isReplaced ? cards.get(0) : said(cards.get(0), last.record().text(), ""),
        earlier);
  }

  /** The card with other words. */
  private static Card said(Card card, String text, String seen) {
    List<Block> blocks = new ArrayList<>();
    card.blocks().stream()
        .filter(block -> !(block instanceof Block.Words) && !(block instanceof Block.Note))
        .forEach(blocks::add);
    blocks.add(new Block.Words(TextRun.of(text)));
    return new Card(card.icon(), card.word(), seen, blocks);
  }
}
