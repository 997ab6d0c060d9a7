package io.greenjournal.web.mirror;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.MirrorToken;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.port.MirrorTokenStore;
import io.greenjournal.web.signin.Secrets;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the tokens of the mirror and knows them again. A token has 256 random bits, so nobody guesses one and
 * wrong ones need not be slowed down; a client that was forgotten with a revoked token locks out nobody.
 */
@Singleton
public final class MirrorTokens {
  /** Every token begins so; logs take out whatever does. */
  public static final String PREFIX = "gjm_";

  private static final Logger LOG = LoggerFactory.getLogger(MirrorTokens.class);
  private static final int END = 4;

  private final MirrorTokenStore store;
  private final InstantSource clock;

  MirrorTokens(MirrorTokenStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What is kept of a new token, and the token itself, which cannot be had again. */
  public record Made(MirrorToken kept, Token secret) {}

  /** Empty when the instance is gone or has as many as it may. */
  public Optional<Made> make(InstanceId instance) {
    String secret = PREFIX + Secrets.random();
    String end = secret.substring(secret.length() - END);
    return store
        .add(instance, Secrets.hash(secret), end, clock.instant())
        .map(kept -> new Made(kept, Token.of(secret)));
  }

  /** The token of this instance that was shown; empty when it is none of it, or no more. */
  Optional<MirrorToken> recognize(InstanceId instance, String shown) {
    if (!shown.startsWith(PREFIX) || !Secrets.isOurs(shown.substring(PREFIX.length()))) {
      return Optional.empty();
    }
    String hash = Secrets.hash(shown);
    return kept(instance).stream()
        .filter(token -> Secrets.same(token.secretHash(), hash))
        .findFirst();
  }

  /** Whether a token that was recognized before still opens its instance. */
  boolean stillOpens(MirrorToken token) {
    return kept(token.instance()).stream().anyMatch(kept -> kept.id() == token.id());
  }

  /** Reading goes on when this cannot be written, on a full disk for one. */
  void noteUse(MirrorToken token) {
    try {
      store.used(token, clock.instant());
    } catch (RuntimeException e) {
      LOG.warn("The use of {} was not noted: {}", token, e.getClass().getSimpleName());
    }
  }

  private List<MirrorToken> kept(InstanceId instance) {
    return store.of(AccessScope.only(Set.of(instance)), instance);
  }
}
