package io.greenjournal.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/**
 * Brings older rows to the newest dictionary, a few at a time in the order of their ids, and cuts out thumbnails
 * that still lie in them. What a stop interrupts is gone on with at the next start.
 */
final class PayloadRecompression {
  /** So few that the writers beside it do not notice. */
  private static final int BATCH = 500;

  private final SqliteDatabase database;
  private final Payloads payloads;
  private final InstantSource clock;

  PayloadRecompression(SqliteDatabase database, Payloads payloads, InstantSource clock) {
    this.database = database;
    this.payloads = payloads;
    this.clock = clock;
  }

  /** A stored payload of a message, its newest or an observation. */
  private record Stored(long inst, long message, long hash, byte[] payload, Codec codec) {
    static Stored of(ResultSet row) throws SQLException {
      return new Stored(
          row.getLong("inst"),
          row.getLong("id"),
          row.getLong("hash"),
          row.getBytes("payload"),
          Codec.of(row.getInt("codec")));
    }
  }

  private static final String DONE = "SELECT message FROM payload_upkeep WHERE dictionary = ?";

  /** Nothing is left to do. */
  boolean isDone() {
    return database.read(sql -> done(sql) == Long.MAX_VALUE);
  }

  private long done(Sql sql) {
    return sql.first(DONE, row -> row.getLong("message"), payloads.dictionary())
        .orElse(Long.MAX_VALUE);
  }

  /** Whether there may be more to do. */
  boolean step() {
    try {
      return step(payloads.thumbnails().areKept());
    } catch (ThumbnailsFailedException e) {
      return step(false);
    }
  }

  private static final String MESSAGES = """
      SELECT m.inst, m.id, m.hash, m.payload, m.codec FROM message m WHERE m.id > ? ORDER BY m.id LIMIT ?
      """;
  private static final String OBSERVATIONS = """
      SELECT m.inst, m.id, o.hash, o.payload, o.codec
        FROM message m JOIN observation o ON o.message = m.id
       WHERE m.id > ? AND m.id <= ?
      """;

  private boolean step(boolean isCutting) {
    return database.write(sql -> {
      long done = done(sql);
      if (done == Long.MAX_VALUE) {
        return false;
      }
      PayloadWriter writer = isCutting ? payloads.writer() : payloads.writerWithoutCuts();
      List<Stored> messages = sql.list(MESSAGES, Stored::of, done, BATCH);
      long upTo =
          messages.size() < BATCH ? Long.MAX_VALUE : messages.get(BATCH - 1).message();
      for (Stored old : messages) {
        StoredPayload fresh = recompressed(sql, writer, old);
        if (fresh.codec() != old.codec().number()) {
          sql.update(
              "UPDATE message SET payload = ?, codec = ? WHERE id = ?",
              fresh.bytes(),
              fresh.codec(),
              old.message());
        }
      }
      for (Stored old : sql.list(OBSERVATIONS, Stored::of, done, upTo)) {
        StoredPayload fresh = recompressed(sql, writer, old);
        if (fresh.codec() != old.codec().number()) {
          sql.update(
              "UPDATE observation SET payload = ?, codec = ? WHERE message = ? AND hash = ?",
              fresh.bytes(),
              fresh.codec(),
              old.message(),
              old.hash());
        }
      }
      writer.finish(clock.instant());
      sql.update(
          "UPDATE payload_upkeep SET message = ? WHERE dictionary = ?",
          upTo,
          payloads.dictionary());
      return upTo != Long.MAX_VALUE;
    });
  }

  /** A damaged one stays as it is. */
  private static StoredPayload recompressed(Sql sql, PayloadWriter writer, Stored old) {
    try {
      byte[] bytes = sql.payloads().uncompressed(old.codec(), old.payload());
      return old.codec().isCut()
          ? writer.storeCut(bytes)
          : writer.store(old.inst(), old.message(), bytes);
    } catch (UnreadablePayloadException e) {
      return new StoredPayload(old.payload(), old.codec().number());
    }
  }
}
