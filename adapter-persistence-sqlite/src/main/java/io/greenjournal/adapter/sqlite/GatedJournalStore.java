package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.ReplayGate;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.StorageRefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets answers that bring nothing new pass by the database: tells what has been seen before, and writes calls
 * that brought nothing a few seconds later and together, or as soon as somebody reads.
 */
final class GatedJournalStore implements JournalStore {
  private static final Logger LOG = LoggerFactory.getLogger(GatedJournalStore.class);

  private final JournalStore store;
  private final SqliteDatabase database;
  private final Instances instances;
  private final ReplayGate gate;
  private final QuietCalls quiet;
  private final ReentrantLock writing = new ReentrantLock();

  GatedJournalStore(
      JournalStore store, SqliteDatabase database, Instances instances, QuietCalls quiet) {
    this.store = store;
    this.database = database;
    this.instances = instances;
    this.quiet = quiet;
    this.gate = new ReplayGate(database.glance(PayloadHash::of).seed());
    instances.onChange(gate::forget);
    instances.onChange(quiet::forget);
    database.beforeRead(this::writeBeforeReading);
  }

  @Override
  public SeenBefore seen(InstanceId instance, Journal journal, Window window) {
    return gate.before(instance, journal, window);
  }

  @Override
  public MergeOutcome merge(Batch batch, Instant endedAt) {
    ReplayGate.Entry entry = gate.enter(batch);
    Batch vouched = entry.vouched();
    if (quiet.take(vouched, endedAt)) {
      entry.committed();
      if (quiet.areDue(endedAt)) {
        write();
      }
      return new MergeOutcome(0, 0, vouched.known());
    }
    MergeOutcome outcome =
        writing(batch.instance(), batch.journal(), () -> store.merge(vouched, endedAt));
    if (batch.records().isEmpty() || !outcome.equals(MergeOutcome.NOTHING)) {
      entry.committed();
    }
    return outcome;
  }

  @Override
  public void failed(SyncRun run, Optional<Instant> parkedUntil) {
    writing(run.instance(), run.journal(), () -> {
      store.failed(run, parkedUntil);
      return run;
    });
  }

  @Override
  public void resume(InstanceId instance, Journal journal) {
    writing(instance, journal, () -> {
      store.resume(instance, journal);
      return journal;
    });
  }

  /** Makes the next answers be read as a whole, since some records are no longer kept. */
  void forgetSeen() {
    gate.clear();
  }

  /** Writes whatever was put off. */
  void write() {
    writing.lock();
    try {
      List<QuietCalls.Call> calls = quiet.unwritten();
      if (!calls.isEmpty()) {
        database.write(sql -> {
          calls.forEach(call -> write(sql, call));
          return calls;
        });
        quiet.written(calls);
      }
    } finally {
      writing.unlock();
    }
  }

  private void write(Sql sql, QuietCalls.Call call) {
    if (!instances.isForgotten(call.batch.instance())) {
      Instances.number(sql, call.batch.instance()).ifPresent(inst -> {
        Progress progress = new Progress(sql, inst, JournalCode.of(call.batch.journal()));
        progress.succeeded(call.batch, call.endedAt);
        progress.ran(SqliteJournalStore.run(
            call.batch, call.endedAt, new MergeOutcome(0, 0, call.batch.known())));
      });
    }
  }

  /**
   * Nobody who reads fails because the disk takes no more: what is put off stays so, and who writes next will
   * hear of it.
   */
  private void writeBeforeReading() {
    try {
      write();
    } catch (StorageRefusedException | CacheFailedException e) {
      LOG.debug("Calls that brought nothing are still not noted", e);
    }
  }

  private <T> T writing(InstanceId instance, Journal journal, Supplier<T> work) {
    write();
    quiet.changing(instance, journal);
    try {
      return work.get();
    } finally {
      quiet.changing(instance, journal);
    }
  }
}
