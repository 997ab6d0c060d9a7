package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.message.ChatId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is not taken although the vendor sends it: records from before the time that an instance is kept from,
 * and those of people who were erased. Otherwise the next answer would bring back what somebody removed.
 */
final class KeptOut {
  private final long fromMs;
  private final Map<Long, Long> erasedUntil = new HashMap<>();
  private final PayloadHash hash;

  private KeptOut(long fromMs, PayloadHash hash) {
    this.fromMs = fromMs;
    this.hash = hash;
  }

  static KeptOut of(Sql sql, PayloadHash hash, long inst) {
    KeptOut made = new KeptOut(from(sql, inst), hash);
    sql.each(
        "SELECT hash, until_ms FROM erased",
        row -> made.erasedUntil.put(row.getLong("hash"), row.getLong("until_ms")));
    return made;
  }

  /** The time that an instance is kept from, in milliseconds. */
  static long from(Sql sql, long inst) {
    return sql.first(
            "SELECT from_ms FROM kept_from WHERE inst = ?", row -> row.getLong("from_ms"), inst)
        .orElse(Long.MIN_VALUE);
  }

  boolean refuses(JournalRecord record, Instant seenAt) {
    if (fromMs == Long.MIN_VALUE && erasedUntil.isEmpty()) {
      return false;
    }
    long at = VendorTime.orSeen(record.timestamp(), seenAt).toEpochMilli();
    return at < fromMs
        || (!erasedUntil.isEmpty()
            && (isErased(record.key().chat().value(), at)
                || record.sender().map(sender -> isErased(sender.id(), at)).orElse(false)));
  }

  /** The same of what is known of a chat beside its records. */
  boolean refuses(ChatId chat, Instant at) {
    long ms = at.toEpochMilli();
    return ms < fromMs || (!erasedUntil.isEmpty() && isErased(chat.value(), ms));
  }

  private boolean isErased(String id, long at) {
    return at <= erasedUntil.getOrDefault(hash(hash, id), Long.MIN_VALUE);
  }

  static long hash(PayloadHash hash, String id) {
    return hash.of(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
