package io.greenjournal.web.declared;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.port.DeclaredInstances;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.command.DeclaredEntry;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes the registry say what the file says. What the file does not say of an instance stays as people have chosen it;
 * an instance that is not in the file any more stays, and is remembered as gone from it.
 */
@Singleton
final class InstancesAsCode {
  /** Who acts, for the audit. */
  private static final String WHO = "instances file";

  private final InstanceRegistry registry;
  private final DeclaredInstances declared;
  private final JournalStore store;
  private final Audit audit;
  private final InstantSource clock;

  InstancesAsCode(
      InstanceRegistry registry,
      DeclaredInstances declared,
      JournalStore store,
      Audit audit,
      InstantSource clock) {
    this.registry = registry;
    this.declared = declared;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts all of them; doing it twice is doing it once.
   *
   * @param marks whether they are marked as coming from the file
   * @return how many are new or changed
   */
  int apply(List<DeclaredEntry> entries, boolean marks) {
    int changed = (int) entries.stream().filter(this::put).count();
    if (marks) {
      declared.declare(
          entries.stream().map(entry -> entry.instance().id()).collect(Collectors.toSet()),
          clock.instant());
    }
    return changed;
  }

  private boolean put(DeclaredEntry entry) {
    InstanceId id = entry.instance().id();
    Optional<Connection> before = registry
        .find(AccessScope.everything(), id)
        .flatMap(known -> registry.connection(known.id()));
    NewInstance wanted = before
        .flatMap(connection -> registry
            .find(AccessScope.everything(), id)
            .map(known -> onto(entry, known, connection)))
        .orElse(entry.instance());
    boolean changed = registry.put(wanted);
    if (before.isEmpty()) {
      audit.note(WHO, AuditAct.INSTANCE_ADDED, id.value(), Map.of());
    } else if (!before.get().token().equals(wanted.connection().token())) {
      audit.note(WHO, AuditAct.TOKEN_CHANGED, id.value(), Map.of());
    }
    if (changed) {
      resume(id);
    }
    boolean tagged = entry.given().contains("tags") && registry.tag(id, entry.tags());
    return changed || tagged;
  }

  /** What the file says, and for the rest what is known. */
  private static NewInstance onto(DeclaredEntry entry, Instance known, Connection before) {
    Connection said = entry.instance().connection();
    return new NewInstance(
        new Connection(
            known.id(),
            entry.given().contains("messenger") ? said.messenger() : before.messenger(),
            entry.given().contains("apiUrl") ? said.apiUrl() : before.apiUrl(),
            said.token()),
        entry.given().contains("name") ? entry.instance().name() : known.name(),
        entry.given().contains("pace") ? entry.instance().pace() : known.pace());
  }

  /** What was parked because of a wrong token or address may work now. */
  private void resume(InstanceId id) {
    for (Journal journal : Journal.values()) {
      store.resume(id, journal);
    }
  }
}
