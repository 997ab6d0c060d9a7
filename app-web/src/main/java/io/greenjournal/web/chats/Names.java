package io.greenjournal.web.chats;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.ChatLine;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.web.messages.Person;
import io.greenjournal.web.messages.PlainText;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/**
 * How chats are called: by who wrote last. The journals tell no names of groups; a group is called as the
 * notification of its latest message does, where there was one.
 */
@Singleton
final class Names {
  private final JournalSearch search;
  private final JournalRecordReader reader;

  Names(JournalSearch search, JournalRecordReader reader) {
    this.search = search;
    this.reader = reader;
  }

  Person of(AccessScope scope, ChatLine line) {
    if (line.chat().isGroup()) {
      String id = line.chat().value();
      return group(scope, line)
          .map(name -> Person.named(name, id))
          .orElseGet(() -> Person.of(line.chat()));
    }
    JournalRecord latest = line.latest().record();
    if (latest.key().direction() == Direction.INCOMING) {
      return Person.of(line.chat(), latest.sender());
    }
    return Person.of(
        line.chat(),
        line.incoming() == 0 ? Optional.empty() : lastWriter(scope, line).flatMap(r -> r.sender()));
  }

  private Optional<String> group(AccessScope scope, ChatLine line) {
    if (line.incoming() == 0 || scope.masks(line.instance())) {
      return Optional.empty();
    }
    return lastWriter(scope, line)
        .flatMap(record -> search.history(scope, record.journal(), record.key()))
        .flatMap(history -> history.observations().stream()
            .map(seen -> PlainText.name(reader.chatName(seen.payload())).strip())
            .filter(name -> !name.isEmpty())
            .findFirst());
  }

  private Optional<JournalRecord> lastWriter(AccessScope scope, ChatLine line) {
    JournalFilter incoming = JournalFilter.of(Set.of(Journal.INCOMING))
        .withInstances(Set.of(line.instance()))
        .withChats(Set.of(line.chat()));
    return search.find(scope, incoming, Optional.empty(), 1).items().stream()
        .map(CachedRecord::record)
        .findFirst();
  }
}
