package io.greenjournal.web.messages;

import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Direction;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists who answered a message, reacted to it, edited or deleted it. */
final class RelatedDrawer {
  private static final int LONGEST = 200;

  private final Times times;
  private final Words words;

  RelatedDrawer(Times times) {
    this.times = times;
    this.words = times.words();
  }

  private record Dated(Instant at, Related related) {}

  /** Newest first. */
  List<Related> draw(MessageThread thread) {
    List<Dated> all = new ArrayList<>();
    thread
        .reactions()
        .forEach(
            r -> all.add(dated("mood-smile", "message.related.reaction", r.record(), r.emoji())));
    add(all, "messages", "message.related.answer", thread.answers());
    add(all, "pencil", "message.related.edit", thread.edits());
    thread.deletions().forEach(r -> all.add(dated("trash", "message.related.deletion", r, "")));
    return all.stream()
        .sorted(Comparator.comparing(Dated::at).reversed())
        .map(Dated::related)
        .toList();
  }

  private void add(List<Dated> all, String icon, String key, List<CachedRecord> records) {
    records.forEach(r -> all.add(dated(icon, key, r, said(r.record()))));
  }

  private Dated dated(String icon, String key, CachedRecord cached, String said) {
    JournalRecord record = cached.record();
    String who = record.key().direction() == Direction.OUTGOING
        ? words.of("message.us")
        : Person.of(record.key().chat(), record.sender()).name();
    return new Dated(
        cached.at(),
        new Related(
            icon,
            words.of(key),
            who,
            said,
            MessageAddress.of(record.key()),
            times.at(cached.at())));
  }

  private String said(JournalRecord record) {
    String text = Optional.of(record.text())
        .filter(t -> !t.isBlank())
        .orElseGet(() -> CardDrawer.kindWord(record.typeMessage(), words));
    int shown = Math.min(LONGEST, text.codePointCount(0, text.length()));
    String cut = text.substring(0, text.offsetByCodePoints(0, shown));
    return cut.length() < text.length() ? cut + "…" : cut;
  }
}
