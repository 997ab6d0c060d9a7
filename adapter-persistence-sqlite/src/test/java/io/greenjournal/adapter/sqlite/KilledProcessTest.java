package io.greenjournal.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.Window;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whenever the process is killed: what it said it had done is there once, and what is there is what a process
 * holds that did the same without being killed. {@code -Dkills=200} tries it more often.
 */
class KilledProcessTest {
  private static final int KILLS = Integer.getInteger("kills", 10);
  private static final int KILLS_A_CACHE = 20;
  private static final int LONGEST_LIFE_MS = 400;

  @TempDir
  Path directory;

  private final Random random = new Random(Long.getLong("kill-seed", 4));

  @Test
  void nothing_committed_is_lost_or_doubled_by_a_kill() throws Exception {
    int steps = 0;
    int unsaid = 0;
    for (int done = 0; done < KILLS; done += KILLS_A_CACHE) {
      Life life = new Life(directory.resolve("cache-" + done));
      for (int i = 0; i < Math.min(KILLS_A_CACHE, KILLS - done); i++) {
        life.liveAndDie();
      }
      steps += life.steps;
      unsaid += life.unsaid;
      life.reference.close();
    }
    assertThat(steps).isGreaterThan(KILLS);
    System.out.println(KILLS + " kills: " + steps + " transactions, " + unsaid
        + " of them committed and not yet said, none lost, none doubled");
  }

  /** A cache whose processes are killed, and beside it one that takes the same steps in peace. */
  private final class Life {
    private final Path place;
    private final SqliteCache reference;
    private final List<Integer> taken = new ArrayList<>();
    private int steps;
    private int unsaid;

    Life(Path place) {
      this.place = place;
      this.reference = withTheSameSeed(place.resolveSibling(place.getFileName() + "-reference"));
      withTheSameSeed(place).close();
    }

    /** Hashes depend on the seed, and rows are to be compared with their hashes. */
    private SqliteCache withTheSameSeed(Path at) {
      SqliteCache cache = Caches.open(at);
      cache.database().write(sql -> sql.update("UPDATE cache SET hash_seed = zeroblob(16)"));
      cache.close();
      return Caches.reopen(at);
    }

    void liveAndDie() throws Exception {
      // As after a real restart, the last answer comes once more.
      int first = taken.isEmpty() ? 0 : taken.get(taken.size() - 1);
      int said = killed(first);
      try (SqliteCache cache = Caches.reopen(place)) {
        int done = runs(cache) - taken.size();
        assertThat(done).isBetween(said, said + 1);
        for (int step = first; step < first + done; step++) {
          Steps.take(reference.journalStore(), step);
          taken.add(step);
        }
        steps += done;
        unsaid += done - said;
        assertSound(cache);
        assertSameRows(cache);
        assertHoldsWhatWasTaken(cache);
      }
    }

    /** How many steps the process said it had taken. */
    private int killed(int first) throws IOException, InterruptedException {
      Process process = MergingProcess.start(place, first);
      try (BufferedReader lines = process.inputReader()) {
        // One in eight dies while it starts.
        int said = 0;
        if (random.nextInt(8) > 0) {
          assertThat(lines.readLine()).isEqualTo("open");
        }
        boolean ended = process.waitFor(random.nextInt(LONGEST_LIFE_MS), TimeUnit.MILLISECONDS);
        assertThat(ended).isFalse();
        // By its handle, because the process itself would close the stream with what was said last.
        assertThat(process.toHandle().destroyForcibly()).isTrue();
        process.waitFor();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          said += line.equals("open") ? 0 : 1;
        }
        return said;
      }
    }

    private void assertSound(SqliteCache cache) {
      List<String> found =
          cache.database().read(sql -> sql.list("PRAGMA integrity_check", row -> row.getString(1)));
      assertThat(found).containsExactly("ok");
    }

    private void assertSameRows(SqliteCache cache) {
      List<String> tables = Contents.tables(cache);
      assertThat(tables).contains("message", "status_event", "coverage", "hole", "figure");
      for (String table : tables) {
        assertThat(Contents.of(cache, List.of(table)))
            .as(table)
            .isEqualTo(Contents.of(reference, List.of(table)));
      }
      assertThat(Contents.indexedWords(cache)).isEqualTo(Contents.indexedWords(reference));
    }

    /** Without another cache as a witness: from the steps alone. */
    private void assertHoldsWhatWasTaken(SqliteCache cache) {
      for (InstanceId instance : Set.of(Steps.instance(0), Steps.instance(2))) {
        for (Journal journal : Journal.ofMessages()) {
          List<Integer> own = taken.stream()
              .filter(
                  step -> Steps.instance(step).equals(instance) && Steps.journal(step) == journal)
              .filter(step -> !Steps.fails(step))
              .toList();
          assertThat(ids(cache, instance, journal)).isEqualTo(expectedIds(own));
          Window ever = new Window(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
          assertThat(cache.syncLog().coverage(AccessScope.everything(), instance, journal, ever))
              .isEqualTo(expectedCoverage(own));
        }
      }
    }
  }

  private static int runs(SqliteCache cache) {
    return cache
        .database()
        .read(sql -> sql.first("SELECT ifnull(max(id), 0) AS n FROM sync_run", r -> r.getInt("n")))
        .orElseThrow();
  }

  private static Set<String> ids(SqliteCache cache, InstanceId instance, Journal journal) {
    Set<String> ids = new TreeSet<>();
    JournalFilter filter = JournalFilter.of(Set.of(journal)).withInstances(Set.of(instance));
    Optional<io.greenjournal.core.journal.Cursor> next = Optional.empty();
    do {
      var page = cache.search().find(AccessScope.everything(), filter, next, 1000);
      for (CachedRecord cached : page.items()) {
        assertThat(ids.add(cached.record().key().id().value())).isTrue();
      }
      next = page.next();
    } while (next.isPresent());
    return ids;
  }

  private static Set<String> expectedIds(List<Integer> steps) {
    Set<String> ids = new TreeSet<>();
    steps.forEach(
        step -> Steps.records(step).forEach(record -> ids.add(record.key().id().value())));
    return ids;
  }

  private static List<Window> expectedCoverage(List<Integer> steps) {
    List<Window> spans = new ArrayList<>();
    steps.stream()
        .filter(Steps::isWhole)
        .map(step -> new Window(Steps.window(step).from(), Steps.at(step)))
        .sorted(java.util.Comparator.comparing(Window::from))
        .forEach(span -> {
          Window last = spans.isEmpty() ? span : spans.remove(spans.size() - 1);
          if (last.to().isBefore(span.from())) {
            spans.add(last);
            spans.add(span);
          } else {
            spans.add(
                new Window(last.from(), last.to().isAfter(span.to()) ? last.to() : span.to()));
          }
        });
    return spans;
  }
}
