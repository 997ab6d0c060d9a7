package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Source;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.PushStore;
import io.greenjournal.core.push.DeliveryNews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Delivery statuses of one instance that were pushed before their message was seen, inside one transaction. */
final class WaitingStatuses {
  private final Sql sql;
  private final long inst;
  private Optional<Boolean> any = Optional.empty();

  WaitingStatuses(Sql sql, long inst) {
    this.sql = sql;
    this.inst = inst;
  }

  private static final String WAIT = """
      INSERT INTO waiting_status (inst, id_message, chat, status, at, detail, observed_ms) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET at = ifnull(min(at, excluded.at), ifnull(at, excluded.at)),
        detail = max(detail, excluded.detail)
      """;

  void add(DeliveryNews news, Instant now) {
    sql.update(
        WAIT,
        inst,
        news.key().id().value(),
        news.key().chat().value(),
        news.status().word(),
        news.at().map(Instant::getEpochSecond).orElse(null),
        news.detail(),
        Times.millis(now));
  }

  private static final String TAKE = """
      DELETE FROM waiting_status WHERE inst = ? AND id_message = ? AND chat = ?
      RETURNING status, at, detail, observed_ms
      """;

  /** Of a message that was not seen before; they wait no longer. Costs next to nothing where nothing waits. */
  List<StatusEvent> take(MessageKey key) {
    if (!isAnyWaiting()) {
      return List.of();
    }
    return sql.list(
        TAKE, WaitingStatuses::event, inst, key.id().value(), key.chat().value());
  }

  private boolean isAnyWaiting() {
    if (any.isEmpty()) {
      any = Optional.of(
          sql.first("SELECT 1 FROM waiting_status WHERE inst = ? LIMIT 1", row -> true, inst)
              .isPresent());
    }
    return any.get();
  }

  private static StatusEvent event(ResultSet row) throws SQLException {
    long at = row.getLong("at");
    Optional<Instant> dated =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(at));
    return new StatusEvent(
        new DeliveryStatus(row.getString("status")),
        dated,
        Times.millis(row, "observed_ms"),
        Source.PUSH,
        row.getString("detail"));
  }

  /** Drops what has waited for too long, of all instances. */
  static void forgetOld(Sql sql, Instant now) {
    sql.update(
        "DELETE FROM waiting_status WHERE observed_ms < ?",
        Times.millis(now.minus(PushStore.PATIENCE)));
  }
}
