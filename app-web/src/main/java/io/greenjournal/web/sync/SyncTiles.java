package io.greenjournal.web.sync;

import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures over all journals; those that are read by hand alone are as old as people let them be. */
final class SyncTiles {
  private SyncTiles() {}

  static List<SyncView.Tile> of(List<Standing> all, int failed, Times times) {
    Words t = times.words();
    long parked = all.stream()
        .flatMap(one -> one.journals().stream().map(one::health))
        .filter(JournalHealth.PARKED::equals)
        .count();
    return List.of(
        oldest(all, times),
        lag(all, times),
        new SyncView.Tile(
            t.of("sync.tile.parked"), t.number(parked), t.of("sync.tile.parked.rest")),
        new SyncView.Tile(
            t.of("sync.tile.failed"), t.number(failed), t.of("sync.tile.failed.rest")));
  }

  private static SyncView.Tile oldest(List<Standing> all, Times times) {
    Words t = times.words();
    Optional<Map.Entry<String, Instant>> oldest = all.stream()
        .filter(one -> one.instance().pace() != Pace.MANUAL)
        .flatMap(one -> asOf(one).map(at -> Map.entry(one.instance().name(), at)))
        .min(Map.Entry.comparingByValue());
    return new SyncView.Tile(
        t.of("sync.tile.oldest"),
        oldest
            .map(one -> times.length(Duration.between(one.getValue(), times.now())))
            .orElse("–"),
        oldest.map(Map.Entry::getKey).orElse(t.of("sync.tile.none")));
  }

  private static Stream<Instant> asOf(Standing one) {
    return one.journals().stream()
        .flatMap(journal -> one.state(journal).freshness().asOf().stream());
  }

  private static SyncView.Tile lag(List<Standing> all, Times times) {
    Words t = times.words();
    List<Duration> ages = all.stream()
        .filter(one -> one.instance().pace() == Pace.LIVE)
        .flatMap(SyncTiles::asOf)
        .map(at -> Duration.between(at, times.now()))
        .sorted(Comparator.naturalOrder())
        .toList();
    return new SyncView.Tile(
        t.of("sync.tile.lag"),
        ages.isEmpty() ? "–" : times.length(ages.get((ages.size() - 1) / 2)),
        ages.isEmpty()
            ? t.of("sync.tile.none")
            : t.of("sync.tile.lag.rest", times.length(ages.get(ages.size() - 1))));
  }
}
