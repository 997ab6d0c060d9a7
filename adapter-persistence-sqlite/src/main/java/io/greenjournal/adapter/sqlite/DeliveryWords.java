package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.delivery.DeliveryReporter.Counted;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.message.DeliveryStatus;
import java.util.HashMap;
import java.util.Map;

/** Reads the outgoing messages out of figures, with delivery statuses by their words. */
final class DeliveryWords {
  private static final int OUTGOING = JournalCode.of(Journal.OUTGOING);

  private final Sql sql;
  private final Map<Long, DeliveryStatus> statuses = new HashMap<>();

  DeliveryWords(Sql sql) {
    this.sql = sql;
    statuses.put(-1L, DeliveryStatus.UNKNOWN);
  }

  Counted counted(byte[] figure) {
    Map<Long, Long> byStatus = new HashMap<>();
    Map<Integer, Long> delivered = new HashMap<>();
    Map<Integer, Long> read = new HashMap<>();
    FigureCounts.each(figure, (code, n) -> {
      if (FigureCode.isDuration(code)) {
        (FigureCode.target(code) == FigureCode.TO_READ ? read : delivered)
            .put(FigureCode.band(code), n);
      } else if (FigureCode.dir(code) == OUTGOING) {
        byStatus.merge(FigureCode.status(code), n, Long::sum);
      }
    });
    return tally -> {
      byStatus.forEach((status, n) -> tally.count(status(status), n));
      delivered.forEach(tally::delivered);
      read.forEach(tally::read);
    };
  }

  Counted counted(Fact fact) {
    DeliveryStatus status = status(fact.status());
    return tally -> tally.count(status, fact.times());
  }

  DeliveryStatus status(long id) {
    return statuses.computeIfAbsent(id, this::find);
  }

  private DeliveryStatus find(long id) {
    return sql.first(
            "SELECT word FROM delivery_status WHERE id = ?",
            row -> new DeliveryStatus(row.getString("word")),
            id)
        .orElse(DeliveryStatus.UNKNOWN);
  }
}
