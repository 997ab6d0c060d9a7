package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.PushSecret;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.PushSecretStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Secrets of push until the end of a test. Not thread-safe. */
public final class InMemoryPushSecrets implements PushSecretStore {
  private final Set<InstanceId> instances;
  private final Map<InstanceId, PushSecret> secrets = new HashMap<>();

  /** @param instances that we look after */
  public InMemoryPushSecrets(Set<InstanceId> instances) {
    this.instances = Set.copyOf(instances);
  }

  @Override
  public Optional<PushSecret> put(
      InstanceId instance, String secretHash, String end, Instant createdAt) {
    if (!instances.contains(instance)) {
      return Optional.empty();
    }
    secrets.put(instance, new PushSecret(instance, secretHash, end, createdAt));
    return find(instance);
  }

  @Override
  public Optional<PushSecret> find(InstanceId instance) {
    return Optional.ofNullable(secrets.get(instance));
  }

  @Override
  public boolean revoke(InstanceId instance) {
    return secrets.remove(instance) != null;
  }
}
