package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the newest records of a filter by text or chat, and at no more than so many: those that an index
 * gives, with the rest of the filter tried on each.
 *
 * @param rows those that fit
 * @param whole there were no others
 */
record FacetWalk(List<Row> rows, boolean whole) {
  /** A record that fits, and what it {@linkplain FigureCode counts as}. */
  record Row(long id, long inst, long chat, long code) {}

  private static final String LOOKED_AT = """
      SELECT m.id, m.inst, m.dir, m.type, m.status, m.api, m.chat, (TRUE%s) AS fits
        FROM (%s) found CROSS JOIN message m ON m.id = found.id
      """;

  /** @param visible every instance of the scope */
  static FacetWalk over(Sql sql, Visible visible, JournalFilter filter, int most) {
    Visible searched = filter.text().isBlank() ? visible : visible.readable();
    Wanted wanted = Wanted.of(sql, searched.only(filter.instances()), filter);
    if (wanted.isImpossible()) {
      return new FacetWalk(List.of(), true);
    }
    RowId.Span span = RowId.Span.of(filter.from(), filter.to());
    return filter.text().isBlank()
        ? alongRecords(sql, wanted, span, most)
        : alongText(sql, wanted, filter.text(), span, most);
  }

  private static FacetWalk alongText(
      Sql sql, Wanted wanted, String text, RowId.Span span, int most) {
    TextSearch search = new TextSearch(sql, wanted);
    Optional<String> expression = search.expression(text);
    if (expression.isEmpty()) {
      return new FacetWalk(List.of(), true);
    }
    return look(
        sql,
        search.conditions(),
        TextSearch.IDS,
        List.of(expression.get(), span.from(), span.to(), most + 1),
        most);
  }

  private static FacetWalk alongRecords(Sql sql, Wanted wanted, RowId.Span span, int most) {
    RecordIds ids = new RecordIds(sql, wanted);
    List<RecordIds.Walk> walks = ids.walks(most);
    List<Row> rows = new ArrayList<>();
    boolean whole = true;
    for (RecordIds.Walk walk : walks) {
      int share = Math.max(1, most / walks.size());
      List<Object> values = new ArrayList<>(walk.start());
      values.add(span.from());
      values.add(span.to());
      values.add(share + 1);
      FacetWalk part = look(sql, walk.conditions(), walk.sql(), values, share);
      rows.addAll(part.rows());
      whole &= part.whole();
    }
    return new FacetWalk(rows, whole);
  }

  private static FacetWalk look(
      Sql sql, Conditions conditions, String ids, List<Object> values, int most) {
    List<Object> bound = new ArrayList<>(conditions.values());
    bound.addAll(values);
    List<Row> rows = new ArrayList<>();
    int[] seen = {0};
    sql.each(
        LOOKED_AT.formatted(conditions.sql(), ids),
        row -> {
          if (seen[0]++ < most && row.getBoolean("fits")) {
            rows.add(row(row));
          }
        },
        bound.toArray());
    return new FacetWalk(rows, seen[0] <= most);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getLong("inst"),
        row.getLong("chat"),
        FigureCode.records(
            row.getInt("dir"), row.getLong("type"), row.getLong("status"), row.getInt("api")));
  }

  /** The filter with any chat. */
  static JournalFilter ofAnyChat(JournalFilter filter) {
    return filter.withChats(Set.of()).leavingOut(filter.leftOut().withChats(Set.of()));
  }

  /** The filter with one part left out. */
  static JournalFilter without(JournalFilter filter, FacetSum.Part part) {
    return switch (part) {
      case INSTANCE -> filter.withInstances(Set.of());
      case JOURNAL -> filter.withJournals(Set.of(Journal.values()));
      case TYPE -> filter.withTypes(Set.of()).leavingOut(Set.of());
      case STATUS ->
        filter.withStatuses(Set.of()).leavingOut(filter.leftOut().withStatuses(Set.of()));
      case SENT_BY_API -> filter.withSentByApi(Optional.empty());
    };
  }
}
