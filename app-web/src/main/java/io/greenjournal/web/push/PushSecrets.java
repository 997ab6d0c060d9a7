package io.greenjournal.web.push;

import io.greenjournal.core.access.PushSecret;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.port.PushSecretStore;
import io.greenjournal.web.signin.Secrets;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes the secrets that notifications come with and knows them again. One has 256 random bits, so nobody guesses
 * it and wrong ones need not be slowed down.
 */
@Singleton
public final class PushSecrets {
  /** Every secret begins so; logs take out whatever does. */
  public static final String PREFIX = "gjp_";

  private static final int END = 4;

  private final PushSecretStore store;
  private final InstantSource clock;

  public PushSecrets(PushSecretStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Makes a secret, in the place of the one before. It cannot be had again.
   *
   * @return empty when the instance is gone
   */
  public Optional<Token> make(InstanceId instance) {
    String secret = PREFIX + Secrets.random();
    String end = secret.substring(secret.length() - END);
    return store
        .put(instance, Secrets.hash(secret), end, clock.instant())
        .map(kept -> Token.of(secret));
  }

  /** What is kept of an instance's secret; empty when nothing may be pushed to it. */
  public Optional<PushSecret> find(InstanceId instance) {
    return store.find(instance);
  }

  /** Whether push is on for the instance and this is its secret. */
  boolean opens(InstanceId instance, String shown) {
    // The comparison comes even where it cannot succeed, so that time tells nobody what is on.
    String kept = store.find(instance).map(PushSecret::secretHash).orElse("");
    return Secrets.same(kept, Secrets.hash(shown));
  }
}
