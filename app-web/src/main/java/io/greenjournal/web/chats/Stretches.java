package io.greenjournal.web.chats;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.Neighbours;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.MessageAddress;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the part of a chat that an address asks for: the newest, around a message, before or after one, a day. */
@Singleton
final class Stretches {
  private static final int MOST = 40;
  private static final int ON_EITHER_SIDE = MOST / 2;

  private final JournalSearch search;

  Stretches(JournalSearch search) {
    this.search = search;
  }

  /**
   * @param chat the messages of the chat
   * @throws BadValueException for a message that the chat does not have, or what is no day
   */
  Stretch read(AccessScope scope, JournalFilter chat, PageQuery query, ZoneId zone) {
    if (!query.first("at").isEmpty()) {
      return around(scope, chat, query);
    }
    if (!query.first("before").isEmpty()) {
      return Stretch.of(
          near(scope, chat, query, "before", 0, MOST + 1).older(), MOST, true, Optional.empty());
    }
    if (!query.first("after").isEmpty()) {
      return after(scope, chat, query);
    }
    if (!query.first("day").isEmpty()) {
      return until(scope, chat, endOf(query, zone));
    }
    return newest(scope, chat);
  }

  private Stretch newest(AccessScope scope, JournalFilter chat) {
    return Stretch.of(
        search.find(scope, chat, Optional.empty(), MOST + 1).items(),
        MOST,
        false,
        Optional.empty());
  }

  private Stretch around(AccessScope scope, JournalFilter chat, PageQuery query) {
    Neighbours near = near(scope, chat, query, "at", ON_EITHER_SIDE, ON_EITHER_SIDE + 1);
    List<CachedRecord> all = new ArrayList<>(near.newer());
    all.add(near.record());
    all.addAll(near.older());
    return Stretch.of(
        all,
        near.newer().size() + 1 + ON_EITHER_SIDE,
        near.hasNewer(),
        Optional.of(near.record().record().key()));
  }

  /** The newest when nothing came after. */
  private Stretch after(AccessScope scope, JournalFilter chat, PageQuery query) {
    Neighbours near = near(scope, chat, query, "after", MOST, 0);
    if (near.newer().isEmpty()) {
      return newest(scope, chat);
    }
    List<CachedRecord> all = new ArrayList<>(near.newer());
    all.add(near.record());
    return Stretch.of(all, near.newer().size(), near.hasNewer(), Optional.empty());
  }

  private Stretch until(AccessScope scope, JournalFilter chat, Instant end) {
    List<CachedRecord> found = search
        .find(
            scope, chat.withPeriod(Optional.empty(), Optional.of(end)), Optional.empty(), MOST + 1)
        .items();
    if (found.isEmpty()) {
      return new Stretch(List.of(), Optional.empty(), true, Optional.empty());
    }
    CachedRecord last = found.get(0);
    boolean hasNewer = search
        .neighbours(scope, chat, last.record().journal(), last.record().key(), 0, 0)
        .map(Neighbours::hasNewer)
        .orElse(false);
    return Stretch.of(found, MOST, hasNewer, Optional.empty());
  }

  private Neighbours near(
      AccessScope scope, JournalFilter chat, PageQuery query, String name, int newer, int older) {
    return MessageAddress.parse(query.first(name))
        .filter(key -> chat.instances().contains(key.instance()))
        .filter(key -> chat.chats().contains(key.chat()))
        .flatMap(key -> near(scope, chat, key, newer, older))
        .orElseThrow(
            () -> new BadValueException(name, List.of(), query.without(name).uri()));
  }

  private Optional<Neighbours> near(
      AccessScope scope, JournalFilter chat, MessageKey key, int newer, int older) {
    return search.neighbours(scope, chat, Journal.of(key.direction()), key, newer, older);
  }

  private static Instant endOf(PageQuery query, ZoneId zone) {
    try {
      return LocalDate.parse(query.first("day")).plusDays(1).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new BadValueException(
          "day", List.of("2026-11-03"), query.without("day").uri());
    }
  }
}
