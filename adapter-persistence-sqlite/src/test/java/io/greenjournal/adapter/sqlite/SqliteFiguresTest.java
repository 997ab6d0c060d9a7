package io.greenjournal.adapter.sqlite;

import io.greenjournal.testkit.contract.ChatListContract;
import io.greenjournal.testkit.contract.DeliveryFiguresContract;
import io.greenjournal.testkit.contract.PeopleContract;
import io.greenjournal.testkit.contract.ThreadsContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What the cache derives from its records keeps every promise. */
class SqliteFiguresTest {
  @TempDir
  Path directory;

  private final List<SqliteCache> open = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(SqliteCache::close);
  }

  @Nested
  class AsFigures implements DeliveryFiguresContract {
    @Override
    public Figured emptyFigures() {
      SqliteCache cache = empty();
      return new Figured(cache.journalStore(), cache.delivery());
    }
  }

  @Nested
  class AsChats implements ChatListContract {
    @Override
    public Listed emptyList() {
      SqliteCache cache = empty();
      return new Listed(cache.journalStore(), cache.chats());
    }
  }

  @Nested
  class AsThreads implements ThreadsContract {
    @Override
    public Threaded emptyThreads() {
      SqliteCache cache = empty();
      return new Threaded(cache.journalStore(), cache.threads());
    }
  }

  @Nested
  class AsPeople implements PeopleContract {
    @Override
    public Peopled emptyPeople() {
      SqliteCache cache = empty();
      return new Peopled(
          cache.journalStore(),
          cache.people(),
          cache.chats(),
          cache.search(),
          cache.messages(),
          cache.upkeep());
    }
  }

  private SqliteCache empty() {
    SqliteCache cache = Caches.open(directory.resolve("cache-" + open.size()));
    open.add(cache);
    return cache;
  }
}
