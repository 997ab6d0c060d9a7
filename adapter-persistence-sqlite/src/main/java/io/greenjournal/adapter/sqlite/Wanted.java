package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.LeftOut;
import io.greenjournal.core.message.DeliveryStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A filter in the numbers of the database. A part that is present and empty names words that no record has, so
 * nothing can match.
 *
 * @param statuses {@code -1} among them for records without one
 * @param chats of the visible instances only
 * @param senders of the visible instances only
 * @param unwanted what is left out
 */
record Wanted(
    Visible visible,
    Set<Journal> journals,
    Optional<List<Long>> kinds,
    Optional<List<Long>> statuses,
    boolean onlyFailures,
    Optional<List<PersonRows.Row>> chats,
    Optional<List<PersonRows.Row>> senders,
    Unwanted unwanted,
    Optional<Boolean> sentByApi) {
  private static final long NONE = -1;

  static Wanted of(Sql sql, Visible visible, JournalFilter filter) {
    PersonRows people = new PersonRows(sql, visible);
    return new Wanted(
        visible,
        filter.journals(),
        given(filter.types()).map(types -> kinds(sql, types)),
        given(filter.statuses()).map(words -> statuses(sql, words)),
        filter.statuses().stream()
            .allMatch(word -> new DeliveryStatus(word).kind().isFailure()),
        given(filter.chats()).map(people::chats),
        given(filter.senders()).map(people::senders),
        unwanted(sql, people, filter.leftOut()),
        filter.sentByApi());
  }

  private static Unwanted unwanted(Sql sql, PersonRows people, LeftOut leftOut) {
    return new Unwanted(
        given(leftOut.types()).map(types -> kinds(sql, types)).orElse(List.of()),
        given(leftOut.statuses()).map(words -> statuses(sql, words)).orElse(List.of()),
        ids(given(leftOut.chats()).map(people::chats)),
        ids(given(leftOut.senders()).map(people::senders)));
  }

  boolean isImpossible() {
    return visible.instances().isEmpty()
        || kinds.map(List::isEmpty).orElse(false)
        || statuses.map(List::isEmpty).orElse(false)
        || chats.map(List::isEmpty).orElse(false)
        || senders.map(List::isEmpty).orElse(false);
  }

  /** The numbers of rows; none of none. */
  static List<Long> ids(Optional<List<PersonRows.Row>> rows) {
    return rows.orElse(List.of()).stream().map(PersonRows.Row::id).toList();
  }

  private static <T> Optional<Set<T>> given(Set<T> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  private static List<Long> kinds(Sql sql, Collection<String> types) {
    return sql.list(
        "SELECT id FROM kind WHERE name IN (SELECT value FROM json_each(?))",
        row -> row.getLong("id"),
        Json.words(types));
  }

  private static List<Long> statuses(Sql sql, Collection<String> words) {
    List<Long> statuses = new ArrayList<>(sql.list(
        "SELECT id FROM delivery_status WHERE word IN (SELECT value FROM json_each(?))",
        row -> row.getLong("id"),
        Json.words(words)));
    if (words.contains("")) {
      statuses.add(NONE);
    }
    return statuses;
  }
}
