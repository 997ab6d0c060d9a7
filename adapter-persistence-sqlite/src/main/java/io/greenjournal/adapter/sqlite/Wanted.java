package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.ChatId;
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
 * @param leftOut kinds that are not wanted
 * @param statuses {@code -1} among them for records without one
 * @param chats of the visible instances only
 */
record Wanted(
    Visible visible,
    Set<Journal> journals,
    Optional<List<Long>> kinds,
    List<Long> leftOut,
    Optional<List<Long>> statuses,
    boolean onlyFailures,
    Optional<List<ChatRow>> chats,
    Optional<Boolean> sentByApi) {
  private static final long NONE = -1;

  /** A chat of one instance. */
  record ChatRow(long id, long inst) {}

  static Wanted of(Sql sql, Visible visible, JournalFilter filter) {
    return new Wanted(
        visible,
        filter.journals(),
        given(filter.types()).map(types -> kinds(sql, types)),
        filter.leftOut().isEmpty() ? List.of() : kinds(sql, filter.leftOut()),
        given(filter.statuses()).map(words -> statuses(sql, words)),
        filter.statuses().stream()
            .allMatch(word -> new DeliveryStatus(word).kind().isFailure()),
        given(filter.chats()).map(chats -> chats(sql, visible, chats)),
        filter.sentByApi());
  }

  boolean isImpossible() {
    return visible.instances().isEmpty()
        || kinds.map(List::isEmpty).orElse(false)
        || statuses.map(List::isEmpty).orElse(false)
        || chats.map(List::isEmpty).orElse(false);
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

  private static final String CHATS = """
      SELECT c.id
        FROM json_each(?) w CROSS JOIN chat c ON c.wid = w.value
       WHERE c.inst IN (SELECT value FROM json_each(?))
      """;
  private static final String OF_INSTANCES =
      "SELECT c.id, c.inst FROM json_each(?) i CROSS JOIN chat c ON c.id = i.value";

  /** With those that are read as one with them. */
  private static List<ChatRow> chats(Sql sql, Visible visible, Collection<ChatId> chats) {
    List<Long> named = sql.list(
        CHATS,
        row -> row.getLong("id"),
        Json.words(chats.stream().map(ChatId::value).toList()),
        visible.json());
    return sql.list(
        OF_INSTANCES,
        row -> new ChatRow(row.getLong("id"), row.getLong("inst")),
        Json.numbers(LinkedChats.of(sql, named)));
  }
}
