package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.JournalStore;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps journals in SQLite. A batch for an instance that was removed meanwhile is dropped. */
final class SqliteJournalStore implements JournalStore {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteJournalStore.class);

  private final SqliteDatabase database;
  private final Instances instances;
  private final Dictionaries words;
  private final RelationWriter relations;
  private final PayloadHash hash;
  private final Payloads payloads;
  private final PayloadUpkeep upkeep;

  SqliteJournalStore(
      SqliteDatabase database,
      Instances instances,
      Dictionaries words,
      JournalRecordReader reader,
      Payloads payloads,
      PayloadUpkeep upkeep) {
    this.relations = new RelationWriter(reader);
    this.database = database;
    this.instances = instances;
    this.words = words;
    this.payloads = payloads;
    this.upkeep = upkeep;
    this.hash = database.read(PayloadHash::of);
  }

  @Override
  public MergeOutcome merge(Batch batch, Instant endedAt) {
    MergeOutcome outcome;
    try {
      outcome = merge(batch, endedAt, payloads.writer());
    } catch (ThumbnailsFailedException e) {
      LOG.warn("{}; they stay in their payloads", e.getMessage());
      outcome = merge(batch, endedAt, payloads.writerWithoutCuts());
    }
    upkeep.added(outcome.added());
    return outcome;
  }

  private MergeOutcome merge(Batch batch, Instant endedAt, PayloadWriter stored) {
    return database.write(sql -> {
      if (instances.isForgotten(batch.instance())) {
        return MergeOutcome.NOTHING;
      }
      int dir = JournalCode.of(batch.journal());
      RecordWriter writer =
          new RecordWriter(sql, words, hash, relations, stored, batch.instance(), dir, endedAt);
      KeptOut keptOut = KeptOut.of(sql, hash, writer.inst());
      MergeOutcome outcome = new RecordMerge(writer, sql, keptOut, endedAt).merge(batch);
      writer.finish();
      Progress progress = new Progress(sql, writer.inst(), dir);
      progress.succeeded(batch, endedAt);
      progress.ran(run(batch, endedAt, outcome));
      stored.finish(endedAt);
      return outcome;
    });
  }

  static SyncRun run(Batch batch, Instant endedAt, MergeOutcome outcome) {
    return new SyncRun(
        batch.instance(),
        batch.journal(),
        batch.window(),
        batch.askedAt(),
        endedAt,
        outcome,
        batch.unreadable(),
        "",
        "",
        batch.calls(),
        batch.note());
  }

  @Override
  public void failed(SyncRun run, Optional<Instant> parkedUntil) {
    database.write(sql -> {
      if (!instances.isForgotten(run.instance())) {
        long inst = Instances.numbered(sql, run.instance());
        Progress progress = new Progress(sql, inst, JournalCode.of(run.journal()));
        progress.failed(run, parkedUntil);
        progress.ran(run);
      }
      return run;
    });
  }

  private static final String RESUME = """
      UPDATE journal_state SET parked_until_ms = NULL
       WHERE inst = (SELECT id FROM instance WHERE id_instance = ?) AND dir = ?
      """;

  @Override
  public void resume(InstanceId instance, Journal journal) {
    database.write(sql -> sql.update(RESUME, instance.value(), JournalCode.of(journal)));
  }
}
