package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.delivery.DeliveryFilter;
import io.greenjournal.core.delivery.DeliveryReport;
import io.greenjournal.core.delivery.DeliveryReporter;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.port.DeliveryFigures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports from figures, and from single records where a period begins or ends within an hour. */
final class SqliteDeliveryFigures implements DeliveryFigures {
  private final SqliteDatabase database;
  private final int mostAtEdge;

  /** @param mostAtEdge how many records are looked at where a period does not begin or end with an hour */
  SqliteDeliveryFigures(SqliteDatabase database, int mostAtEdge) {
    this.database = database;
    this.mostAtEdge = mostAtEdge;
  }

  @Override
  public DeliveryReport report(AccessScope scope, DeliveryFilter filter) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope, filter.instances());
      DeliveryReporter reporter = new DeliveryReporter(filter);
      HourSpan span = HourSpan.of(
          Optional.of(filter.period().from()), Optional.of(filter.period().to()));
      DeliveryWords words = new DeliveryWords(sql);
      whole(sql, visible, span, words, reporter);
      span.edges().forEach(edge -> edge(sql, visible, edge, words, reporter));
      return reporter.report(Freshnesses.poorest(sql, visible, List.of(Journal.OUTGOING)));
    });
  }

  private static void whole(
      Sql sql, Visible visible, HourSpan span, DeliveryWords words, DeliveryReporter reporter) {
    Map<Long, ?> instances = visible.instances();
    if (visible.everything()) {
      new StoredFigures(sql, List.of(Figures.ALL))
          .hours(
              span.from(),
              span.to(),
              (inst, hour, counts) -> reporter.hour(at(hour), words.counted(counts)));
      new StoredFigures(sql, instances.keySet())
          .span(
              span.from(),
              span.to(),
              (inst, hour, counts) ->
                  reporter.instance(visible.instance(inst), words.counted(counts)));
    } else {
      new StoredFigures(sql, instances.keySet())
          .hours(span.from(), span.to(), (inst, hour, counts) -> {
            var counted = words.counted(counts);
            reporter.hour(at(hour), counted);
            reporter.instance(visible.instance(inst), counted);
          });
    }
  }

  private static final String EDGE = "SELECT " + Fact.COLUMNS
      + " FROM message m WHERE m.id >= ? AND m.id < ? ORDER BY m.id LIMIT ?";

  private void edge(
      Sql sql, Visible visible, RowId.Span edge, DeliveryWords words, DeliveryReporter reporter) {
    List<Fact> facts = sql.list(EDGE, Fact::read, edge.from(), edge.to(), mostAtEdge + 1);
    if (facts.size() > mostAtEdge) {
      reporter.capped();
    }
    facts.stream()
        .limit(mostAtEdge)
        .filter(fact -> fact.isOutgoing() && visible.instances().containsKey(fact.inst()))
        .forEach(fact -> {
          var counted = words.counted(fact);
          reporter.hour(at(Math.floorDiv(fact.second(), 3_600L)), counted);
          reporter.instance(visible.instance(fact.inst()), counted);
        });
  }

  private static Instant at(long hour) {
    return Instant.ofEpochSecond(hour * 3_600);
  }
}
