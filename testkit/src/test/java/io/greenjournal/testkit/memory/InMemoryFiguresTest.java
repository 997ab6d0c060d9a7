package io.greenjournal.testkit.memory;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.MAX;
import static io.greenjournal.testkit.memory.Records.OTHER;

import io.greenjournal.testkit.contract.ChatListContract;
import io.greenjournal.testkit.contract.DeliveryFiguresContract;
import io.greenjournal.testkit.contract.PeopleContract;
import io.greenjournal.testkit.contract.ThreadsContract;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** What is derived from records in memory keeps every promise, so tests may trust it. */
class InMemoryFiguresTest {
  @Nested
  class AsFigures implements DeliveryFiguresContract {
    @Override
    public Figured emptyFigures() {
      InMemoryCache cache = empty();
      return new Figured(cache, new InMemoryFigures(cache));
    }
  }

  @Nested
  class AsChats implements ChatListContract {
    @Override
    public Listed emptyList() {
      InMemoryCache cache = empty();
      return new Listed(cache, new InMemoryChats(cache));
    }
  }

  @Nested
  class AsThreads implements ThreadsContract {
    @Override
    public Threaded emptyThreads() {
      InMemoryCache cache = empty();
      return new Threaded(cache, new InMemoryThreads(cache, new TinyReader()));
    }
  }

  @Nested
  class AsPeople implements PeopleContract {
    @Override
    public Peopled emptyPeople() {
      InMemoryCache cache = empty();
      return new Peopled(
          cache,
          new InMemoryPeople(cache),
          new InMemoryChats(cache),
          new InMemorySearch(cache),
          new InMemoryJournals(cache, new TinyReader()),
          new InMemoryUpkeep(cache));
    }
  }

  private static InMemoryCache empty() {
    return new InMemoryCache(Set.of(INSTANCE, OTHER, MAX));
  }
}
