package io.greenjournal.web.instances;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.web.signin.CurrentUser;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the instance that somebody wants to change, or says that there is none for them, or that they may not. */
@Singleton
final class KnownInstances {
  private final InstanceRegistry registry;

  KnownInstances(InstanceRegistry registry) {
    this.registry = registry;
  }

  /** For name, pace, address, token. */
  Instance tended(String id, CurrentUser user) {
    Instance instance = seen(id, user);
    Rights.require(Rights.mayTend(user));
    return instance;
  }

  /** For what changes the fleet for everybody. */
  Instance owned(String id, CurrentUser user) {
    Instance instance = seen(id, user);
    Rights.require(Rights.mayOwn(user));
    return instance;
  }

  private Instance seen(String id, CurrentUser user) {
    return Optional.of(id)
        .filter(InstanceId::isValid)
        .flatMap(text -> registry.find(user.scope(), new InstanceId(text)))
        .orElseThrow(Rights::notFound);
  }
}
