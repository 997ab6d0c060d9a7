package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.port.PushStore;
import io.greenjournal.core.push.Envelope;
import java.time.Instant;
import java.util.Collection;

/** Notifications that nothing is made of yet, inside one transaction. */
final class KeptNotifications {
  /** The kind is the sender's word, and not to grow beyond what a page can show. */
  private static final int LONGEST_KIND = 64;

  private static final String KEEP = """
      INSERT INTO notification (inst, hash, kind, payload, received_ms) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;
  private static final String TRIM = """
      DELETE FROM notification WHERE inst = ?1 AND id <= (
        SELECT id FROM notification INDEXED BY notification_of_instance WHERE inst = ?1
         ORDER BY id DESC LIMIT 1 OFFSET ?2)
      """;
  private static final String ABOUT =
      "DELETE FROM notification WHERE inst = ? AND instr(CAST(payload AS TEXT), ?) > 0";

  private KeptNotifications() {}

  static void add(Sql sql, PayloadHash hash, long inst, Envelope envelope, Instant now) {
    byte[] payload = envelope.payload().bytes();
    String kind = envelope.kind();
    sql.update(
        KEEP,
        inst,
        hash.of(payload),
        kind.length() > LONGEST_KIND ? kind.substring(0, LONGEST_KIND) : kind,
        payload,
        Times.millis(now));
    sql.update(TRIM, inst, PushStore.MOST_KEPT);
  }

  /** Drops those in which one of these ids stands, wherever. */
  static void forgetPeople(Sql sql, long inst, Collection<String> ids) {
    ids.forEach(id -> sql.update(ABOUT, inst, id));
  }

  /** Drops what is kept for too long, of all instances. */
  static void forgetOld(Sql sql, Instant now) {
    sql.update(
        "DELETE FROM notification WHERE received_ms < ?",
        Times.millis(now.minus(PushStore.PATIENCE)));
  }
}
