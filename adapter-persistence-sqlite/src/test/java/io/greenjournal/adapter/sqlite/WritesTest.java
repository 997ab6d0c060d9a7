package io.greenjournal.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritesTest {
  private static final String ADD = "INSERT INTO kind (name) VALUES (?)";

  @TempDir
  Path directory;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch free = new CountDownLatch(1);
  private SqliteCache cache;

  @BeforeEach
  void open() {
    cache = Caches.open(directory);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    cache.close();
  }

  @Test
  void all_that_wait_for_the_writer_are_written_at_once() {
    Set<Integer> seenBefore = new ConcurrentSkipListSet<>();
    Set<Integer> seenOutside = new ConcurrentSkipListSet<>();
    CompletableFuture<Integer> first = occupied();
    List<CompletableFuture<Integer>> writers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String name = "k" + i;
      writers.add(started(sql -> {
        seenBefore.add(
            sql.list("SELECT name FROM kind", row -> row.getString("name")).size());
        seenOutside.add(names().size());
        return sql.update(ADD, name);
      }));
    }

    free.countDown();
    first.join();
    writers.forEach(CompletableFuture::join);

    assertThat(names()).hasSize(21);
    assertThat(seenBefore).hasSize(20);
    assertThat(seenOutside).containsExactly(1);
  }

  @Test
  void one_that_fails_takes_nobody_with_it() {
    CompletableFuture<Integer> first = occupied();
    CompletableFuture<Integer> good = waiting("good");
    CompletableFuture<Integer> bad = started(sql -> {
      sql.update(ADD, "half");
      return sql.update(ADD, "good");
    });
    CompletableFuture<Integer> last = waiting("last");

    free.countDown();

    assertThatThrownBy(bad::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(CacheFailedException.class);
    assertThat(List.of(first.join(), good.join(), last.join())).containsOnly(1);
    assertThat(names()).containsExactlyInAnyOrder("occupied", "good", "last");
  }

  @Test
  void after_a_failure_alone_the_next_one_succeeds() {
    assertThatThrownBy(() -> cache.database().write(sql -> {
          sql.update(ADD, "half");
          throw new IllegalStateException("on purpose");
        }))
        .hasMessage("on purpose");

    Integer written = cache.database().write(sql -> sql.update(ADD, "next"));
    assertThat(written).isEqualTo(1);
    assertThat(names()).containsExactly("next");
  }

  /** Holds the writer until it is freed. */
  private CompletableFuture<Integer> occupied() {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(
        () -> cache.database().write(sql -> {
          begun.countDown();
          awaitFree();
          return sql.update(ADD, "occupied");
        }),
        threads);
    await(begun);
    return writer;
  }

  private CompletableFuture<Integer> waiting(String name) {
    return started(sql -> sql.update(ADD, name));
  }

  private CompletableFuture<Integer> started(Function<Sql, Integer> work) {
    int before = cache.database().waiting();
    CompletableFuture<Integer> writer =
        CompletableFuture.supplyAsync(() -> cache.database().write(work), threads);
    while (cache.database().waiting() == before) {
      Thread.onSpinWait();
    }
    return writer;
  }

  private void awaitFree() {
    await(free);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> names() {
    return cache
        .database()
        .read(sql -> sql.list("SELECT name FROM kind", row -> row.getString("name")));
  }
}
