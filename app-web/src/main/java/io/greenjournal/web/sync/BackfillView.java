package io.greenjournal.web.sync;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.RunFilter;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.schedule.SyncSchedule;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Trouble;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * The first reading of an instance, of which only so much is known: which journals are in.
 *
 * @param read how many journals have been read as a whole
 * @param isKnown whether any has; nothing is known of how long the first takes
 */
public record BackfillView(String sentence, int read, int all, boolean isKnown, List<Line> lines) {
  /** @param tone {@code good}, {@code info}, {@code bad} or {@code muted} */
  public record Line(String journal, String tone, String icon, String text) {}

  /** Draws it while it lasts. */
  @Singleton
  public static final class Drawer {
    private static final int RUNS = 100;

    private final SyncLog log;
    private final InFlight flight;
    private final SyncSchedule schedule;

    Drawer(SyncLog log, InFlight flight, SyncSchedule schedule) {
      this.log = log;
      this.flight = flight;
      this.schedule = schedule;
    }

    /** Empty once every journal was read as a whole, and for an instance that nobody reads. */
    public Optional<BackfillView> draw(Standing standing, AccessScope scope, Times times) {
      List<Journal> journals = standing.journals();
      int read = (int) journals.stream().filter(one -> isRead(standing, one)).count();
      List<InFlight.Call> calls = flight.calls(scope).stream()
          .filter(call -> call.instance().equals(standing.instance().id()))
          .toList();
      boolean idle = standing.instance().pace() == Pace.MANUAL && calls.isEmpty();
      if (read == journals.size() || (idle && standing.states().isEmpty())) {
        return Optional.empty();
      }
      Words t = times.words();
      List<SyncRun> runs = log.runs(
              scope,
              new RunFilter(Optional.of(standing.instance().id()), Optional.empty(), false),
              Optional.empty(),
              RUNS)
          .items();
      int records = runs.stream().mapToInt(run -> run.outcome().added()).sum();
      return Optional.of(new BackfillView(
          t.of("sync.backfill.sentence", read, journals.size(), records),
          read,
          journals.size(),
          read > 0,
          journals.stream()
              .map(journal -> line(standing, journal, calls, runs, times))
              .toList()));
    }

    private static boolean isRead(Standing standing, Journal journal) {
      return standing.state(journal).freshness().asOf().isPresent();
    }

    private Line line(
        Standing standing,
        Journal journal,
        List<InFlight.Call> calls,
        List<SyncRun> runs,
        Times times) {
      Words t = times.words();
      String name = t.journal(journal);
      Optional<InFlight.Call> call =
          calls.stream().filter(one -> one.journal() == journal).findFirst();
      if (call.isPresent()) {
        String since = times.at(call.get().since()).text();
        return new Line(name, "info", "refresh", t.of("sync.backfill.running", since));
      }
      if (isRead(standing, journal)) {
        int records = runs.stream()
            .filter(run -> run.journal() == journal)
            .mapToInt(run -> run.outcome().added())
            .sum();
        return new Line(name, "good", "circle-check", t.of("sync.backfill.in", records));
      }
      JournalState state = standing.state(journal);
      String next = schedule
          .nextCall(standing.instance(), journal)
          .map(at -> t.of("sync.backfill.next", times.at(at).text()))
          .orElse("");
      return state.failureCode().isEmpty()
          ? new Line(name, "muted", "hourglass", (t.of("sync.backfill.waits") + " " + next).strip())
          : new Line(
              name,
              "bad",
              "circle-x",
              (t.of("sync.backfill.failed", Trouble.meaning(state.failureCode(), t)) + " " + next)
                  .strip());
    }
  }
}
