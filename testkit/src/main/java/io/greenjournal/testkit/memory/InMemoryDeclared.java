package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Declared;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.DeclaredInstances;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which instances stand in a file, until the end of a test. Not thread-safe. */
public final class InMemoryDeclared implements DeclaredInstances {
  private final Set<InstanceId> instances;
  private final Map<InstanceId, Declared> declared = new LinkedHashMap<>();

  public InMemoryDeclared(Set<InstanceId> instances) {
    this.instances = Set.copyOf(instances);
  }

  @Override
  public void declare(Set<InstanceId> inFile, Instant at) {
    declared.replaceAll((id, known) ->
        known.inFile() && !inFile.contains(id) ? new Declared(id, false, at) : known);
    inFile.stream().filter(instances::contains).forEach(id -> {
      if (!declared.containsKey(id) || !declared.get(id).inFile()) {
        declared.put(id, new Declared(id, true, at));
      }
    });
  }

  @Override
  public void release(InstanceId instance) {
    declared.computeIfPresent(instance, (id, known) -> known.inFile() ? known : null);
  }

  @Override
  public List<Declared> all(AccessScope scope) {
    return declared.values().stream()
        .filter(one -> scope.allows(one.instance()))
        .toList();
  }
}
