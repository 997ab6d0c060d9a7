package io.greenjournal.adapter.sqlite;

import io.greenjournal.testkit.memory.Records;
import io.greenjournal.testkit.memory.TinyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A copy of a prepared database, with failing calls between it and those who write. */
final class TroubledCache implements AutoCloseable {
  private final FailingCalls calls = new FailingCalls();
  private final Payloads payloads;
  private final SqliteDatabase database;
  private final SqliteJournalStore store;
  private final SqliteUpkeep upkeep;

  TroubledCache(Path prepared, Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.copy(prepared, file);
    Duration limit = Duration.ofSeconds(5);
    DataDirectory beside = DataDirectory.prepare(Path.of(file + "-beside"));
    payloads = Payloads.open(file, beside, ThumbnailRule.DEFAULT, limit);
    database = new SqliteDatabase(file, limit, payloads, calls::around);
    Dictionaries words = new Dictionaries();
    database.onRollback(words::forget);
    PayloadUpkeep later = new PayloadUpkeep(database, payloads, () -> Records.NOW);
    store =
        new SqliteJournalStore(database, new Instances(), words, new TinyReader(), payloads, later);
    upkeep =
        new SqliteUpkeep(database, payloads.thumbnails(), words, new TinyReader(), instance -> {});
  }

  FailingCalls calls() {
    return calls;
  }

  SqliteJournalStore store() {
    return store;
  }

  SqliteUpkeep upkeep() {
    return upkeep;
  }

  /** All but the log of calls, in which a try that was committed and not told counts twice. */
  List<String> rows() {
    List<String> tables = new ArrayList<>(Contents.tables(database));
    tables.removeAll(List.of("sync_run", "journal_calls"));
    List<String> rows = Contents.of(database, tables);
    rows.addAll(Contents.indexedWords(database));
    return rows;
  }

  @Override
  public void close() {
    database.close();
    payloads.close();
  }
}
