package io.greenjournal.core.port;

import io.greenjournal.core.access.PushSecret;
import io.greenjournal.core.instance.InstanceId;
import java.time.Instant;
import java.util.Optional;

/** The secrets that let notifications in, one an instance at most. They go when their instance is removed. */
public interface PushSecretStore {
  /**
   * Keeps a new secret in the place of the one before, which is of no use from this moment on.
   *
   * @param secretHash as {@link PushSecret#secretHash()} says
   * @return empty when we do not look after the instance
   */
  Optional<PushSecret> put(InstanceId instance, String secretHash, String end, Instant createdAt);

  /** The secret of an instance; empty when nothing may be pushed to it. */
  Optional<PushSecret> find(InstanceId instance);

  /**
   * Forgets the secret, from this moment on.
   *
   * @return false when there is none
   */
  boolean revoke(InstanceId instance);
}
