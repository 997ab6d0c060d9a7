package io.greenjournal.web.tracking;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.Role;
import io.greenjournal.core.instance.Declared;
import io.greenjournal.core.instance.InstanceChange;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.LastFailure;
import io.greenjournal.core.port.DeclaredInstances;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.tracking.Diagnosis;
import io.greenjournal.core.tracking.TrackingDoctor;
import io.greenjournal.web.declared.FileFleet;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.Standing;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws how an instance is doing. */
@Singleton
public final class CareDrawer {
  private final InstanceFactStore facts;
  private final SyncLog log;
  private final DeclaredInstances declared;
  private final FileFleet file;

  public CareDrawer(
      InstanceFactStore facts, SyncLog log, DeclaredInstances declared, FileFleet file) {
    this.facts = facts;
    this.log = log;
    this.declared = declared;
    this.file = file;
  }

  public CareView draw(Standing standing, CurrentUser user, Times times) {
    InstanceId id = standing.instance().id();
    boolean mayTend = user.role() != Role.VIEWER;
    Diagnosis diagnosis =
        TrackingDoctor.diagnose(standing.instance().messenger(), standing.facts(), times.now());
    Map<Journal, LastFailure> failures = log.lastFailures(user.scope(), id).stream()
        .collect(Collectors.toMap(LastFailure::journal, Function.identity()));
    return new CareView(
        standing.journals().stream()
            .map(journal -> JournalCare.of(
                standing,
                journal,
                diagnosis,
                Optional.ofNullable(failures.get(journal)),
                mayTend,
                times))
            .toList(),
        standing.facts().terms().map(terms -> TermsView.of(terms, times)),
        declared.all(AccessScope.only(Set.of(id))).stream()
            .filter(one -> file.status().isPresent())
            .map(Declared::inFile)
            .findFirst());
  }

  /** What feeds its journals, and what mends it. */
  public DoctorView doctor(Standing standing, CurrentUser user, Times times) {
    return DoctorView.of(standing, user.role() != Role.VIEWER, times);
  }

  /** @param whole all that is remembered, not the latest alone */
  public HistoryView history(Standing standing, CurrentUser user, boolean whole, Times times) {
    InstanceId id = standing.instance().id();
    int most = whole ? InstanceFactStore.MOST_CHANGES : HistoryView.MOST;
    List<InstanceChange> changes = facts.changes(user.scope(), id, most + 1);
    boolean more = changes.size() > most;
    return HistoryView.of(
        changes.stream().limit(most).toList(),
        more ? "/instances/" + id + "/states?all=true" : "",
        times);
  }
}
