package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Sender;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for words that come again and again, remembered between transactions. Only the writer uses it, inside
 * a transaction; after a rollback everything must be {@linkplain #forget() forgotten}.
 */
final class Dictionaries {
  private static final int REMEMBERED = 50_000;

  private record ChatOf(long inst, ChatId chat) {}

  private record SenderOf(long inst, Sender sender) {}

  private final Map<String, Long> kinds = new HashMap<>();
  private final Map<DeliveryStatus, Long> statuses = new HashMap<>();
  private final Map<ChatOf, Long> chats = new Latest<>();
  private final Map<SenderOf, Long> senders = new Latest<>();

  void forget() {
    kinds.clear();
    statuses.clear();
    chats.clear();
    senders.clear();
  }

  long kind(Sql sql, String typeMessage) {
    return remembered(
        kinds,
        typeMessage,
        () -> sql.first("SELECT id FROM kind WHERE name = ?", Dictionaries::id, typeMessage)
            .or(() -> sql.first(
                "INSERT INTO kind (name) VALUES (?) RETURNING id", Dictionaries::id, typeMessage)));
  }

  /** -1 for none. */
  long status(Sql sql, Optional<DeliveryStatus> status) {
    return status.map(known -> status(sql, known)).orElse(-1L);
  }

  private long status(Sql sql, DeliveryStatus status) {
    return remembered(
        statuses,
        status,
        () -> sql.first(
                "SELECT id FROM delivery_status WHERE word = ?", Dictionaries::id, status.word())
            .or(() -> sql.first(
                "INSERT INTO delivery_status (word) VALUES (?) RETURNING id",
                Dictionaries::id,
                status.word())));
  }

  long chat(Sql sql, long inst, ChatId chat) {
    return remembered(
        chats,
        new ChatOf(inst, chat),
        () -> sql.first(
                "SELECT id FROM chat WHERE wid = ? AND inst = ?",
                Dictionaries::id,
                chat.value(),
                inst)
            .or(() -> sql.first(
                "INSERT INTO chat (inst, wid) VALUES (?, ?) RETURNING id",
                Dictionaries::id,
                inst,
                chat.value())));
  }

  /** Null for none. */
  @Nullable
  Long sender(Sql sql, long inst, Optional<Sender> sender) {
    return sender.isEmpty() ? null : sender(sql, inst, sender.get());
  }

  private static final String SENDER = """
      SELECT id FROM sender WHERE inst = ? AND wid = ? AND name = ? AND contact_name = ? AND type IS ?
      """;
  private static final String NEW_SENDER = """
      INSERT INTO sender (inst, wid, name, contact_name, type) VALUES (?, ?, ?, ?, ?) RETURNING id
      """;

  private long sender(Sql sql, long inst, Sender sender) {
    @Nullable
    Object[] row = {
      inst, sender.id(), sender.name(), sender.contactName(), sender.type().orElse(null)
    };
    return remembered(
        senders,
        new SenderOf(inst, sender),
        () -> sql.first(SENDER, Dictionaries::id, row).or(() -> newSender(sql, inst, sender, row)));
  }

  private static Optional<Long> newSender(
      Sql sql, long inst, Sender sender, @Nullable Object[] row) {
    Optional<Long> id = sql.first(NEW_SENDER, Dictionaries::id, row);
    id.ifPresent(number -> SenderNames.add(sql, number, inst, sender));
    return id;
  }

  private static long id(ResultSet row) throws SQLException {
    return row.getLong("id");
  }

  private static <K> long remembered(Map<K, Long> known, K key, Supplier<Optional<Long>> stored) {
    Long number = known.get(key);
    if (number == null) {
      number = stored.get().orElseThrow();
      known.put(key, number);
    }
    return number;
  }

  /** Keeps what was used last. */
  private static final class Latest<K> extends LinkedHashMap<K, Long> {
    Latest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, Long> eldest) {
      return size() > REMEMBERED;
    }
  }
}
