package io.greenjournal.web.chats;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.ChatLine;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.web.messages.Person;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** How chats are called: by who wrote last. The journals tell no names of groups. */
@Singleton
final class Names {
  private final JournalSearch search;

  Names(JournalSearch search) {
    this.search = search;
  }

  Person of(AccessScope scope, ChatLine line) {
    if (line.chat().isGroup()) {
      return Person.of(line.chat());
    }
    JournalRecord latest = line.latest().record();
    if (latest.key().direction() == Direction.INCOMING) {
      return Person.of(line.chat(), latest.sender());
    }
    return Person.of(
        line.chat(),
        line.incoming() == 0 ? Optional.empty() : lastWriter(scope, line).flatMap(r -> r.sender()));
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
