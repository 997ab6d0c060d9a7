package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.ChatId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts under a filter: from figures wherever these know all parts of it, which leaves no more than the rest of
 * an hour at each end to look at; otherwise among the newest records.
 */
final class FacetCounts {
  private static final int MOST_CHATS = 50;

  private record InstanceCode(long inst, long code) {}

  private final Sql sql;
  private final Visible visible;
  private final JournalFilter filter;
  private final FacetSum sum;
  private final int most;

  private FacetCounts(Sql sql, Visible visible, JournalFilter filter, int most) {
    this.sql = sql;
    this.visible = visible;
    this.filter = filter;
    this.most = most;
    this.sum = new FacetSum(visible, Wanted.of(sql, visible, filter), filter);
  }

  /**
   * Counts.
   *
   * @param visible every instance of the scope, since instances are a part of the filter too
   * @param most how many records are looked at, at most, for each part that is not counted by figures
   */
  static Facets of(Sql sql, Visible visible, JournalFilter filter, int most) {
    FacetCounts counts = new FacetCounts(sql, visible, filter, most);
    JournalFilter anyChat = FacetWalk.ofAnyChat(filter);
    if (isInFigures(filter)) {
      boolean exact = counts.addFigures();
      return counts.facets(exact, FacetWalk.over(sql, visible, anyChat, most));
    }
    FacetWalk all = FacetWalk.over(sql, visible, filter, most);
    boolean exact = counts.addRecords(all);
    // A walk is not made twice for the same records.
    return counts.facets(
        exact, anyChat.equals(filter) ? all : FacetWalk.over(sql, visible, anyChat, most));
  }

  private static boolean isInFigures(JournalFilter filter) {
    return filter.text().isBlank()
        && filter.chats().isEmpty()
        && filter.senders().isEmpty()
        && filter.leftOut().chats().isEmpty()
        && filter.leftOut().senders().isEmpty();
  }

  private Facets facets(boolean exact, FacetWalk anyChat) {
    return sum.facets(sql, chats(anyChat), exact, anyChat.whole());
  }

  private boolean addFigures() {
    boolean exact = true;
    Map<InstanceCode, Long> counts = new HashMap<>();
    StoredFigures figures = new StoredFigures(sql, visible.instances().keySet());
    if (filter.from().isEmpty() && filter.to().isEmpty()) {
      figures.ever((inst, hour, figure) -> add(counts, inst, figure));
    } else {
      HourSpan span = HourSpan.of(filter.from(), filter.to());
      figures.span(span.from(), span.to(), (inst, hour, figure) -> {
        add(counts, inst, figure);
        addDay(inst, hour, figure);
      });
      for (RowId.Span edge : span.edges()) {
        exact &= addEdge(counts, edge);
      }
    }
    counts.forEach((counted, n) -> sum.add(counted.inst(), counted.code(), n));
    return exact;
  }

  private static void add(Map<InstanceCode, Long> counts, long inst, byte[] figure) {
    FigureCounts.each(figure, (code, n) -> {
      if (!FigureCode.isDuration(code)) {
        counts.merge(new InstanceCode(inst, code), n, Long::sum);
      }
    });
  }

  private void addDay(long inst, long hour, byte[] figure) {
    if (filter.from().isPresent()) {
      long[] fitting = {0};
      FigureCounts.each(figure, (code, n) -> {
        if (!FigureCode.isDuration(code) && sum.unfit(inst, code).isEmpty()) {
          fitting[0] += n;
        }
      });
      if (fitting[0] > 0) {
        sum.addDay(hour * 3_600, fitting[0]);
      }
    }
  }

  private static final String EDGE = """
      SELECT m.id, m.inst, m.dir, m.type, m.status, m.api
        FROM message m WHERE m.id >= ? AND m.id < ? ORDER BY m.id DESC LIMIT ?
      """;

  /** False when there were more records than may be looked at. */
  private boolean addEdge(Map<InstanceCode, Long> counts, RowId.Span edge) {
    List<FacetWalk.Row> rows = sql.list(
        EDGE,
        row -> new FacetWalk.Row(
            row.getLong("id"),
            row.getLong("inst"),
            0,
            FigureCode.records(
                row.getInt("dir"), row.getLong("type"), row.getLong("status"), row.getInt("api"))),
        edge.from(),
        edge.to(),
        most + 1);
    rows.stream()
        .limit(most)
        .filter(row -> visible.instances().containsKey(row.inst()))
        .forEach(row -> {
          counts.merge(new InstanceCode(row.inst(), row.code()), 1L, Long::sum);
          if (filter.from().isPresent() && sum.unfit(row.inst(), row.code()).isEmpty()) {
            sum.addDay(RowId.second(row.id()), 1);
          }
        });
    return rows.size() <= most;
  }

  /** One walk for the whole filter, and one without each of its parts; a record is counted once. */
  private boolean addRecords(FacetWalk all) {
    Set<Long> counted = new HashSet<>();
    boolean exact = all.whole();
    add(all, counted);
    if (filter.from().isPresent()) {
      all.rows().forEach(row -> sum.addDay(RowId.second(row.id()), 1));
    }
    for (FacetSum.Part part : FacetSum.Part.values()) {
      JournalFilter without = FacetWalk.without(filter, part);
      if (!without.equals(filter)) {
        FacetWalk walk = FacetWalk.over(sql, visible, without, most);
        exact &= walk.whole();
        add(walk, counted);
      }
    }
    return exact;
  }

  private void add(FacetWalk walk, Set<Long> counted) {
    walk.rows().stream()
        .filter(row -> counted.add(row.id()))
        .forEach(row -> sum.add(row.inst(), row.code(), 1));
  }

  private static final String CHAT = "SELECT wid FROM chat WHERE id = ?";

  private Map<ChatId, Long> chats(FacetWalk walk) {
    Map<Long, Long> counts = new HashMap<>();
    walk.rows().forEach(row -> counts.merge(row.chat(), 1L, Long::sum));
    Map<ChatId, Long> chats = new HashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CHATS)
        .forEach(chat -> sql.first(CHAT, row -> new ChatId(row.getString("wid")), chat.getKey())
            .ifPresent(id -> chats.merge(id, chat.getValue(), Long::sum)));
    return chats;
  }
}
