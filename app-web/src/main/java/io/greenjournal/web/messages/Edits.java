package io.greenjournal.web.chats;

import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.web.messages.Block;
import io.greenjournal.web.messages.Card;
import io.greenjournal.web.messages.ChatCard;
import io.greenjournal.web.messages.TextRun;
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
record Edits(String word, Card present, List<Card> earlier) {
  static Edits of(JournalRecord record, MessageThread thread, ChatCard card, Times times) {
    Words words = times.words();
    List<Card> earlier = new ArrayList<>();
    if (thread.edits().isEmpty()) {
      boolean changed = card.revision().isEdited();
      return new Edits(changed ? words.of("chats.edited") : "", card.card(), card.earlier());
    }
    CachedRecord last = thread.edits().get(0);
    thread.edits().stream()
        .skip(1)
        .filter(edit -> !edit.record().text().equals(last.record().text()))
        .map(edit -> said(
            card.card(),
            edit.record().text(),
            words.of("chats.edited.at", times.brief(edit.at()).text())))
        .forEach(earlier::add);
    boolean isReplaced = record.text().equals(last.record().text());
    if (!isReplaced) {
      earlier.add(card.card());
    }
    earlier.addAll(card.earlier());
    return new Edits(
        words.of("chats.edited.at", times.brief(last.at()).text()),
        isReplaced ? card.card() : said(card.card(), last.record().text(), ""),
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
