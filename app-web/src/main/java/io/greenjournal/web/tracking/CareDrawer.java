package io.greenjournal.web.tracking;

import io.greenjournal.core.access.Role;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.LastFailure;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.tracking.Diagnosis;
import io.greenjournal.core.tracking.TrackingDoctor;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.Standing;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws how an instance is doing. */
@Singleton
public final class CareDrawer {
  private final InstanceFactStore facts;
  private final SyncLog log;

  public CareDrawer(InstanceFactStore facts, SyncLog log) {
    this.facts = facts;
    this.log = log;
  }

  public CareView draw(Standing standing, CurrentUser user, Times times) {
    InstanceId id = standing.instance().id();
    boolean mayTend = user.role() != Role.VIEWER;
    Diagnosis diagnosis =
        TrackingDoctor.diagnose(standing.instance().messenger(), standing.facts(), times.now());
    Map<Journal, LastFailure> failures = log.lastFailures(user.scope(), id).stream()
        .collect(Collectors.toMap(LastFailure::journal, Function.identity()));
    return new CareView(
        DoctorView.of(standing, mayTend, times),
        standing.journals().stream()
            .map(journal -> JournalCare.of(
                standing,
                journal,
                diagnosis,
                Optional.ofNullable(failures.get(journal)),
                mayTend,
                times))
            .toList(),
        HistoryView.of(facts.changes(user.scope(), id, HistoryView.MOST), times),
        standing.facts().terms().map(terms -> TermsView.of(terms, times)));
  }
}
