package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceTags;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.port.InstanceRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Instances until the end of a test. Not thread-safe. */
public final class InMemoryRegistry implements InstanceRegistry {
  private final Map<InstanceId, NewInstance> instances = new HashMap<>();
  private final Map<InstanceId, Set<String>> tags = new HashMap<>();
  private final List<Consumer<InstanceId>> toldOfRemoval = new ArrayList<>();

  /** For stores beside this one that keep something of each instance. */
  void whenRemoved(Consumer<InstanceId> listener) {
    toldOfRemoval.add(listener);
  }

  @Override
  public List<Instance> all(AccessScope scope) {
    return instances.values().stream()
        .filter(known -> scope.allows(known.id()))
        .map(this::instance)
        .sorted(
            Comparator.comparing(Instance::name).thenComparing(one -> one.id().value()))
        .toList();
  }

  @Override
  public Optional<Instance> find(AccessScope scope, InstanceId instance) {
    return Optional.ofNullable(instances.get(instance))
        .filter(known -> scope.allows(instance))
        .map(this::instance);
  }

  private Instance instance(NewInstance known) {
    Connection connection = known.connection();
    return new Instance(
        known.id(),
        known.name(),
        connection.messenger(),
        connection.apiUrl(),
        known.pace(),
        connection.token().lastFour(),
        tags.getOrDefault(known.id(), Set.of()));
  }

  @Override
  public Optional<Connection> connection(InstanceId instance) {
    return Optional.ofNullable(instances.get(instance)).map(NewInstance::connection);
  }

  @Override
  public boolean put(NewInstance instance) {
    return !Optional.of(instance)
        .equals(Optional.ofNullable(instances.put(instance.id(), instance)));
  }

  @Override
  public boolean tag(InstanceId instance, Set<String> wanted) {
    if (!InstanceTags.areValid(wanted)) {
      throw new IllegalArgumentException("no tags of an instance");
    }
    if (!instances.containsKey(instance)) {
      return false;
    }
    Set<String> before = tags.getOrDefault(instance, Set.of());
    tags.put(instance, Set.copyOf(wanted));
    return !before.equals(wanted);
  }

  @Override
  public boolean remove(InstanceId instance) {
    tags.remove(instance);
    toldOfRemoval.forEach(listener -> listener.accept(instance));
    return instances.remove(instance) != null;
  }
}
