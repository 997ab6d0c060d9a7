package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.MirrorToken;
import io.greenjournal.core.instance.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens that open the mirror, each for one instance. They go when their instance is removed. */
public interface MirrorTokenStore {
  /** So many an instance; more would be forgotten ones. */
  int MOST = 20;

  /** How exact the last use of a token is kept, so that reading writes next to nothing. */
  Duration USE_STEP = Duration.ofMinutes(1);

  /**
   * Keeps a new token.
   *
   * @param secretHash as {@link MirrorToken#secretHash()} says; two tokens never share one
   * @return empty when we do not look after the instance, or when it has {@link #MOST} tokens
   */
  Optional<MirrorToken> add(InstanceId instance, String secretHash, String end, Instant createdAt);

  /** The tokens of an instance, oldest first; none of one outside the scope. */
  List<MirrorToken> of(AccessScope scope, InstanceId instance);

  /**
   * Notes that a token was used. Writes nothing when the use noted last is less than {@link #USE_STEP} before
   * this one or later than it, or when the token is gone.
   */
  void used(MirrorToken token, Instant at);

  /**
   * Forgets a token, from this moment on.
   *
   * @return false when the instance has none of this id
   */
  boolean revoke(InstanceId instance, long id);
}
