package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.MAX;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.Window;
import io.greenjournal.testkit.memory.TinyReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Caches in a directory of a test. */
final class Caches {
  static final Window TWO_WEEKS = Window.last(Duration.ofDays(14), NOW);

  private Caches() {}

  /** One that looks after the three instances of the records. */
  static SqliteCache open(Path directory) {
    SqliteCache cache = reopen(directory);
    cache.registry().put(instance(INSTANCE, Messenger.WHATSAPP));
    cache.registry().put(instance(OTHER, Messenger.WHATSAPP));
    cache.registry().put(instance(MAX, Messenger.MAX));
    return cache;
  }

  static SqliteCache reopen(Path directory) {
    return SqliteCache.open(directory, new TinyReader(), () -> NOW);
  }

  static NewInstance instance(InstanceId id, Messenger messenger) {
    Connection connection = new Connection(
        id, messenger, URI.create("https://api.example"), Token.of("0123456789abcdef" + id));
    return new NewInstance(connection, "Shop " + id, Pace.LIVE);
  }

  /** Merges records of one journal as one whole answer. */
  static MergeOutcome merge(SqliteCache cache, JournalRecord... records) {
    return cache
        .journalStore()
        .merge(
            Batch.of(
                records[0].key().instance(),
                records[0].journal(),
                TWO_WEEKS,
                NOW,
                List.of(records)),
            NOW);
  }

  /** Ids of all that is found, newest first. */
  static List<String> found(SqliteCache cache, AccessScope scope, JournalFilter filter) {
    return cache.search().find(scope, filter, Optional.empty(), 1000).items().stream()
        .map(cached -> cached.record().key().id().value())
        .toList();
  }

  static List<String> found(SqliteCache cache, JournalFilter filter) {
    return found(cache, AccessScope.everything(), filter);
  }

  static List<String> search(SqliteCache cache, String text) {
    return found(cache, JournalFilter.messages().withText(text));
  }
}
