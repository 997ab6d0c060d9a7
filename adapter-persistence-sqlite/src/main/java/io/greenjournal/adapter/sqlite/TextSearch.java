package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Journal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the newest ids by words, narrowed in the text index itself wherever a tag says enough. */
final class TextSearch {
  /** Longer lists of instances are left to the conditions on the record. */
  private static final int MOST_INSTANCES = 64;

  private static final String FOUND = """
      SELECT m.id
        FROM fts CROSS JOIN message m ON m.id = fts.rowid
       WHERE fts MATCH ? AND fts.rowid >= ? AND fts.rowid < ?
      """;

  /** Ids by words alone, newest first. */
  static final String IDS = """
      SELECT fts.rowid AS id FROM fts
       WHERE fts MATCH ? AND fts.rowid >= ? AND fts.rowid < ? ORDER BY fts.rowid DESC LIMIT ?
      """;

  private final Sql sql;
  private final Wanted wanted;

  /** @param wanted without masked instances: who may not read a text may not find it by its words either */
  TextSearch(Sql sql, Wanted wanted) {
    this.sql = sql;
    this.wanted = wanted;
  }

  /** Newest first. */
  List<Long> newest(String text, RowId.Span span, int limit) {
    SearchQuery query = SearchQuery.of(text);
    if (query.isEmpty() || wanted.isImpossible()) {
      return List.of();
    }
    Conditions conditions = conditions();
    List<Object> values = new ArrayList<>();
    values.add(query.matching(tags(query)));
    values.add(span.from());
    values.add(span.to());
    values.addAll(conditions.values());
    values.add(limit);
    return sql.list(
        FOUND + conditions.sql() + " ORDER BY fts.rowid DESC LIMIT ?",
        row -> row.getLong("id"),
        values.toArray());
  }

  /** What is looked up in the index; empty when there is nothing to look up. */
  Optional<String> expression(String text) {
    SearchQuery query = SearchQuery.of(text);
    return query.isEmpty() ? Optional.empty() : Optional.of(query.matching(tags(query)));
  }

  /** The parts of the filter that the index does not know. */
  Conditions conditions() {
    Conditions conditions = new Conditions()
        .journals(wanted.journals())
        .sentByApi(wanted.sentByApi())
        .without(wanted.unwanted());
    wanted.kinds().ifPresent(conditions::kinds);
    wanted.statuses().ifPresent(conditions::statuses);
    if (wanted.chats().isPresent()) {
      conditions.chats(Wanted.ids(wanted.chats()));
    }
    if (wanted.senders().isPresent()) {
      conditions.senders(Wanted.ids(wanted.senders()));
    }
    if (!wanted.visible().everything()) {
      conditions.instances(wanted.visible().instances().keySet());
    }
    return conditions;
  }

  /** Two lists to go through at most: the words and one kind of tag. */
  private List<String> tags(SearchQuery query) {
    List<Long> kinds = wanted.kinds().orElse(List.of());
    Collection<Long> instances = instances();
    boolean byInstance = instances.size() <= MOST_INSTANCES
        && (people().isPresent() || !wanted.visible().everything());
    if (byInstance && !kinds.isEmpty() && instances.size() * kinds.size() <= MOST_INSTANCES) {
      return List.of(Tags.any(instances.stream()
          .flatMap(inst -> kinds.stream().map(kind -> Tags.instanceKind(inst, kind)))
          .toList()));
    }
    if (byInstance) {
      return List.of(Tags.any(instances.stream().map(Tags::instance).toList()));
    }
    if (!kinds.isEmpty() && kinds.size() <= MOST_INSTANCES) {
      return List.of(Tags.any(kinds.stream().map(Tags::kind).toList()));
    }
    return query.wanted().isEmpty() || onlyPosts() ? List.of(journals()) : List.of();
  }

  private Collection<Long> instances() {
    return new TreeSet<>(people()
        .<Collection<Long>>map(rows -> rows.stream().map(PersonRows.Row::inst).toList())
        .orElse(wanted.visible().instances().keySet()));
  }

  private Optional<List<PersonRows.Row>> people() {
    return wanted.senders().or(wanted::chats);
  }

  private boolean onlyPosts() {
    return wanted.journals().stream().allMatch(Journal::isStatuses);
  }

  private String journals() {
    return Tags.any(wanted.journals().stream()
        .map(journal -> Tags.journal(JournalCode.of(journal)))
        .toList());
  }
}
