package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.port.JournalRecordReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what is derived from the records anew, from nothing but the records: the text index, figures, relations and
 * the chats by their last activity. What the writing of records keeps step by step and what this makes are the same
 * rows. It has to be done once in a cache of before there was any of it; {@link Remaking} does it while a cache is in use.
 *
 * <p>Links between ids of people are facts of their own: none is lost, and those that records tell are added.
 */
final class Derived {
  /** Rises when what is made changes. */
  private static final int VERSION = 3;

  /** Records a transaction: it takes a second or two, and so much work a crash may undo. */
  private static final int AT_ONCE = 20_000;

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(Derived.class);

  private static final String STANDS = "all";
  private static final String BEGUN = "begun";
  private static final String PLACE = "place";
  private static final String DONE = "done";

  private final DerivedWalk walk;
  private final int atOnce;

  /** @param atOnce records a transaction */
  Derived(Dictionaries words, JournalRecordReader reader, int atOnce) {
    this.walk = new DerivedWalk(words, reader);
    this.atOnce = atOnce;
  }

  Derived(Dictionaries words, JournalRecordReader reader) {
    this(words, reader, AT_ONCE);
  }

  /** How far it has come. */
  private record Stage(long done, boolean complete) {}

  /**
   * Makes it where it does not stand yet, in parts, each with its place in a transaction of its own: one that was
   * stopped goes on there. Nobody may read or write meanwhile. What is half made would be shown as whole, and a record
   * that came in between would be counted twice, so a cache is open only afterwards.
   */
  void bringUp(SqliteDatabase database, InstantSource clock) {
    if (database
        .glance(sql -> number(sql, STANDS).filter(made -> made == VERSION))
        .isPresent()) {
      return;
    }
    long all = database.readSlowly(Derived::records);
    Stage stage = database.write(this::begin);
    Instant told = clock.instant();
    while (!stage.complete()) {
      stage = database.write(this::goOn);
      if (!clock.instant().isBefore(told.plus(BETWEEN_LINES))) {
        told = clock.instant();
        LOG.info(
            "What is derived from the records is made anew: {} of {} are done", stage.done(), all);
      }
    }
  }

  private Stage begin(Sql sql) {
    if (number(sql, BEGUN).filter(version -> version == VERSION).isEmpty()) {
      clear(sql);
    }
    return new Stage(number(sql, DONE).orElse(0L), false);
  }

  private static final List<String> CLEAR = List.of(
      "DELETE FROM derived",
      "INSERT INTO fts (fts) VALUES ('delete-all')",
      "DELETE FROM figure",
      "DELETE FROM relation",
      "UPDATE chat SET last = NULL, incoming = 0, outgoing = 0");

  private static void clear(Sql sql) {
    CLEAR.forEach(sql::update);
    put(sql, BEGUN, VERSION);
  }

  private Stage goOn(Sql sql) {
    long done = number(sql, DONE).orElse(0L);
    DerivedWalk.Part part = walk.on(sql, number(sql, PLACE).orElse(Long.MIN_VALUE), atOnce);
    if (part.records() < atOnce) {
      sql.update("DELETE FROM derived");
      put(sql, STANDS, VERSION);
      return new Stage(done + part.records(), true);
    }
    put(sql, PLACE, part.last());
    put(sql, DONE, done + part.records());
    return new Stage(done + part.records(), false);
  }

  private static long records(Sql sql) {
    return sql.first("SELECT count(*) AS n FROM message", row -> row.getLong("n"))
        .orElse(0L);
  }

  /** What is noted under this word. */
  static Optional<Long> number(Sql sql, String what) {
    return sql.first(
        "SELECT version FROM derived WHERE what = ?", row -> row.getLong("version"), what);
  }

  /** The column is named for the first of them; a place is a {@code message.id}. */
  static void put(Sql sql, String what, long number) {
    sql.update(
        "INSERT INTO derived (what, version) VALUES (?, ?)"
            + " ON CONFLICT DO UPDATE SET version = excluded.version",
        what,
        number);
  }
}
