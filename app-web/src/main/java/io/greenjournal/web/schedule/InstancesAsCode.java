package io.greenjournal.web.schedule;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.web.BeforeStart;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.command.InstancesFile;
import io.greenjournal.web.command.Settings;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the instances of the file into the registry; those that are not in it stay as they are. */
@Singleton
final class InstancesAsCode implements BeforeStart {
  private static final Logger LOG = LoggerFactory.getLogger(InstancesAsCode.class);

  /** Who acts, for the audit. */
  private static final String WHO = "instances file";

  private final Settings settings;
  private final InstanceRegistry registry;
  private final JournalStore store;
  private final Audit audit;

  InstancesAsCode(Settings settings, InstanceRegistry registry, JournalStore store, Audit audit) {
    this.settings = settings;
    this.registry = registry;
    this.store = store;
    this.audit = audit;
  }

  @Override
  public void run() {
    settings.instancesFile().ifPresent(this::apply);
  }

  private void apply(Path file) {
    List<NewInstance> instances =
        new InstancesFile(file, settings.outbound().allowPrivate()).read();
    List<NewInstance> changed = instances.stream().filter(this::put).toList();
    changed.forEach(instance -> resume(instance.id()));
    LOG.info(
        "{} instances in {}, {} of them new or changed", instances.size(), file, changed.size());
  }

  /** Whether anything changed. */
  private boolean put(NewInstance instance) {
    boolean known = registry.find(AccessScope.everything(), instance.id()).isPresent();
    boolean changed = registry.put(instance);
    if (!known) {
      audit.note(WHO, AuditAct.INSTANCE_ADDED, instance.id().value(), Map.of());
    }
    return changed;
  }

  /** What was parked because of a wrong token or address may work now. */
  private void resume(InstanceId id) {
    for (Journal journal : Journal.values()) {
      store.resume(id, journal);
    }
  }
}
