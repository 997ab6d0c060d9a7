package io.greenjournal.web.chats;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.ChatLine;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.web.messages.CardDrawer;
import io.greenjournal.web.messages.ChatAddress;
import io.greenjournal.web.messages.Kinds;
import io.greenjournal.web.messages.Markers;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes rows of chats. */
final class ChatRows {
  private static final int LONGEST = 160;

  private final Names names;
  private final AccessScope scope;
  private final Map<InstanceId, Instance> instances;
  private final Set<ChatId> current;
  private final Times times;
  private final Words words;

  /** @param current the ids of the chat that is open beside the list; empty for none */
  ChatRows(
      Names names,
      AccessScope scope,
      Map<InstanceId, Instance> instances,
      Set<ChatId> current,
      Times times) {
    this.names = names;
    this.scope = scope;
    this.instances = instances;
    this.current = current;
    this.times = times;
    this.words = times.words();
  }

  List<ChatRow> draw(List<ChatLine> lines) {
    return lines.stream().map(this::row).toList();
  }

  private ChatRow row(ChatLine line) {
    JournalRecord latest = line.latest().record();
    Optional<Instance> instance = Optional.ofNullable(instances.get(line.instance()));
    int others = line.ids().size() - 1;
    Kinds.Kind kind = Kinds.of(latest.typeMessage());
    return new ChatRow(
        ChatAddress.of(line.instance(), line.chat()) + "#" + ChatView.END,
        names.of(scope, line),
        line.chat().isGroup(),
        instance.map(i -> PlainText.name(i.name())).orElse(line.instance().value()),
        instance.map(i -> i.messenger().word()).orElse(""),
        times.brief(line.latest().at()),
        kind.word().equals("text") ? "" : kind.icon(),
        said(latest),
        latest.status().map(s -> StatusMark.of(s, words)),
        words.of("chats.counts", line.incoming(), line.outgoing()),
        others == 0 ? "" : words.of("chats.linked.count", others),
        line.ids().stream().anyMatch(current::contains));
  }

  private String said(JournalRecord record) {
    if (scope.masks(record.key().instance())) {
      return words.of("chats.masked");
    }
    Optional<String> meaning = Markers.meaning(record.text());
    String line = meaning
        .map(words::of)
        .orElseGet(
            () -> PlainText.fileName(record.text().replaceAll("\\s+", " ").strip()));
    if (line.isEmpty()) {
      return CardDrawer.kindWord(record.typeMessage(), words);
    }
    int shown = Math.min(LONGEST, line.codePointCount(0, line.length()));
    String cut = line.substring(0, line.offsetByCodePoints(0, shown));
    return cut.length() < line.length() ? cut + "…" : cut;
  }
}
