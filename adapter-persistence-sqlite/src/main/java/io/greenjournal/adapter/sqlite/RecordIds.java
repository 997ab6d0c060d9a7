package io.greenjournal.adapter.sqlite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Finds the newest ids under a filter. Each index gives the records of one instance, kind, status, chat or sender in
 * the order of time, so a filter with several of them is several such walks; each stops where it can no longer
 * add to the newest ones found so far. Nothing is ever sorted or skipped over in the database.
 */
final class RecordIds {
  /** Which index the walks go along; what it fixes needs no further condition. */
  private enum Along {
    SENDER("INDEXED BY m_se WHERE m.sender = ?"),
    CHAT("INDEXED BY m_ch WHERE m.chat = ?"),
    KIND("INDEXED BY m_ty WHERE m.inst = ? AND m.type = ?"),
    STATUS("INDEXED BY m_st WHERE m.inst = ? AND m.status = ? AND m.status >= 0"),
    JOURNAL("INDEXED BY m_i WHERE m.inst = ? AND m.dir = ?"),
    TIME("NOT INDEXED WHERE TRUE");

    private final String sql;

    Along(String sql) {
      this.sql = "SELECT m.id FROM message m " + sql + " AND m.id >= ? AND m.id < ?";
    }
  }

  private static final int MOST_WALKS = 64;

  private final Sql sql;
  private final Wanted wanted;

  RecordIds(Sql sql, Wanted wanted) {
    this.sql = sql;
    this.wanted = wanted;
  }

  /** Newest first. */
  List<Long> newest(RowId.Span span, int limit) {
    if (wanted.isImpossible()) {
      return List.of();
    }
    Along along = along();
    Conditions conditions = conditions(along);
    PriorityQueue<Long> newest = new PriorityQueue<>();
    for (List<Object> start : starts(along)) {
      long from = newest.size() < limit ? span.from() : newest.element() + 1;
      newest.addAll(walk(
          along, start, new RowId.Span(from, span.to()), conditions, " ORDER BY m.id DESC", limit));
      while (newest.size() > limit) {
        newest.remove();
      }
    }
    return newest.stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** The oldest ones, oldest first. */
  List<Long> oldest(RowId.Span span, int limit) {
    if (wanted.isImpossible()) {
      return List.of();
    }
    Along along = along();
    Conditions conditions = conditions(along);
    PriorityQueue<Long> oldest = new PriorityQueue<>(Comparator.reverseOrder());
    for (List<Object> start : starts(along)) {
      long to = oldest.size() < limit ? span.to() : oldest.element();
      oldest.addAll(
          walk(along, start, new RowId.Span(span.from(), to), conditions, " ORDER BY m.id", limit));
      while (oldest.size() > limit) {
        oldest.remove();
      }
    }
    return oldest.stream().sorted().toList();
  }

  /** A walk along an index over ids, newest first; binds its start, a span of ids and how many. */
  record Walk(String sql, List<Object> start, Conditions conditions) {}

  /**
   * The walks that together pass every record of the filter.
   *
   * @param most more walks than that are one over all records
   */
  List<Walk> walks(int most) {
    Along along = along();
    if (starts(along).size() > Math.min(most, MOST_WALKS)) {
      along = Along.TIME;
    }
    Conditions conditions = conditions(along);
    if (along == Along.TIME && !wanted.visible().everything()) {
      conditions.instances(wanted.visible().instances().keySet());
    }
    String ids = along.sql + " ORDER BY m.id DESC LIMIT ?";
    return starts(along).stream().map(start -> new Walk(ids, start, conditions)).toList();
  }

  private List<Long> walk(
      Along along,
      List<Object> start,
      RowId.Span span,
      Conditions conditions,
      String order,
      int limit) {
    List<Object> values = new ArrayList<>(start);
    values.add(span.from());
    values.add(span.to());
    values.addAll(conditions.values());
    values.add(limit);
    return sql.list(
        along.sql + conditions.sql() + order + " LIMIT ?",
        row -> row.getLong("id"),
        values.toArray());
  }

  private Along along() {
    if (wanted.senders().isPresent()) {
      return Along.SENDER;
    }
    if (wanted.chats().isPresent()) {
      return Along.CHAT;
    }
    boolean statusIsIndexed =
        wanted.statuses().map(codes -> !codes.contains(-1L)).orElse(false);
    if (statusIsIndexed && (wanted.kinds().isEmpty() || wanted.onlyFailures())) {
      return Along.STATUS;
    }
    if (wanted.kinds().isPresent()) {
      return Along.KIND;
    }
    boolean nearlyAll =
        wanted.visible().everything() && wanted.journals().stream().anyMatch(j -> !j.isStatuses());
    return nearlyAll ? Along.TIME : Along.JOURNAL;
  }

  private List<List<Object>> starts(Along along) {
    return switch (along) {
      case TIME -> List.of(List.of());
      case SENDER -> ofEach(wanted.senders());
      case CHAT -> ofEach(wanted.chats());
      case KIND -> ofEachInstance(wanted.kinds().orElseThrow());
      case STATUS -> ofEachInstance(wanted.statuses().orElseThrow());
      case JOURNAL ->
        ofEachInstance(wanted.journals().stream()
            .map(journal -> (long) JournalCode.of(journal))
            .toList());
    };
  }

  private static List<List<Object>> ofEach(Optional<List<PersonRows.Row>> rows) {
    return Wanted.ids(rows).stream().map(List::<Object>of).toList();
  }

  private List<List<Object>> ofEachInstance(List<Long> codes) {
    Stream<Long> instances = wanted.visible().instances().keySet().stream();
    return instances
        .flatMap(inst -> codes.stream().map(code -> List.<Object>of(inst, code)))
        .toList();
  }

  private Conditions conditions(Along along) {
    Conditions conditions = new Conditions()
        .journals(wanted.journals())
        .sentByApi(wanted.sentByApi())
        .without(wanted.unwanted());
    if (along != Along.SENDER && wanted.senders().isPresent()) {
      conditions.senders(Wanted.ids(wanted.senders()));
    }
    if (along != Along.CHAT && wanted.chats().isPresent()) {
      conditions.chats(Wanted.ids(wanted.chats()));
    }
    if (along != Along.KIND) {
      wanted.kinds().ifPresent(conditions::kinds);
    }
    if (along != Along.STATUS) {
      wanted.statuses().ifPresent(conditions::statuses);
    }
    return conditions;
  }
}
