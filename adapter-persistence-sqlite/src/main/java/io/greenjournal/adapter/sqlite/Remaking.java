package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.port.JournalRecordReader;
import java.util.List;
import java.util.OptionalLong;

/**
 * Makes what is derived from the records anew while everybody goes on, in parts, each with its place in a transaction of
 * its own: one that was stopped goes on there. A part takes away and makes again what its records give and nothing else,
 * so after each of them what is derived agrees with the records as well as before, or better; what is merged between two
 * of them is counted once, wherever it lies.
 */
final class Remaking {
  /** Records a transaction, as when a cache is {@linkplain Derived brought up}. */
  private static final int AT_ONCE = 20_000;

  private static final String STAGE = "again";
  private static final String PLACE = "again.place";

  /** Some of what one stage makes. */
  private interface Part {
    /** @return the place to go on with; empty when the stage is done */
    OptionalLong on(Sql sql, long place, int most);
  }

  /** Links between people are found with the words; chats are counted when all of them are known. */
  private final List<Part> stages;

  private final int atOnce;

  Remaking(Dictionaries words, JournalRecordReader reader) {
    this(words, reader, AT_ONCE);
  }

  /** @param atOnce records a transaction */
  Remaking(Dictionaries words, JournalRecordReader reader, int atOnce) {
    this.atOnce = atOnce;
    DerivedWalk walk = new DerivedWalk(words, reader);
    stages = List.of(
        walk::again,
        FigureParts::hours,
        (sql, place, most) -> FigureParts.ever(sql),
        ChatParts::on,
        SenderNames::again);
  }

  /** From where it stopped the last time, to the end. */
  void goOn(SqliteDatabase database) {
    while (database.write(this::step)) {
      // Who waits for the writer comes in between.
    }
  }

  /** Does the next part; false when it was the last one. */
  boolean step(Sql sql) {
    int stage = Derived.number(sql, STAGE).orElse(0L).intValue();
    long place = Derived.number(sql, PLACE).orElse(Long.MIN_VALUE);
    OptionalLong next = stages.get(stage).on(sql, place, atOnce);
    if (next.isPresent()) {
      Derived.put(sql, STAGE, stage);
      Derived.put(sql, PLACE, next.getAsLong());
      return true;
    }
    sql.update("DELETE FROM derived WHERE what IN (?, ?)", STAGE, PLACE);
    if (stage + 1 < stages.size()) {
      Derived.put(sql, STAGE, stage + 1);
      return true;
    }
    return false;
  }
}
