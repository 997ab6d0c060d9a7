package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.MirrorToken;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.MirrorTokenStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tokens of the mirror until the end of a test. Not thread-safe. */
public final class InMemoryMirrorTokens implements MirrorTokenStore {
  private final Set<InstanceId> instances;
  private final Map<Long, MirrorToken> tokens = new TreeMap<>();
  private long last;

  public InMemoryMirrorTokens(Set<InstanceId> instances) {
    this.instances = Set.copyOf(instances);
  }

  @Override
  public Optional<MirrorToken> add(
      InstanceId instance, String secretHash, String end, Instant createdAt) {
    if (!instances.contains(instance) || of(AccessScope.everything(), instance).size() >= MOST) {
      return Optional.empty();
    }
    MirrorToken token =
        new MirrorToken(++last, instance, secretHash, end, createdAt, Optional.empty());
    tokens.put(token.id(), token);
    return Optional.of(token);
  }

  @Override
  public List<MirrorToken> of(AccessScope scope, InstanceId instance) {
    return tokens.values().stream()
        .filter(token -> scope.allows(instance) && token.instance().equals(instance))
        .toList();
  }

  @Override
  public void used(MirrorToken token, Instant at) {
    tokens.computeIfPresent(
        token.id(),
        (id, known) ->
            known.lastUsedAt().map(noted -> at.isBefore(noted.plus(USE_STEP))).orElse(false)
                ? known
                : new MirrorToken(
                    id,
                    known.instance(),
                    known.secretHash(),
                    known.end(),
                    known.createdAt(),
                    Optional.of(at)));
  }

  @Override
  public boolean revoke(InstanceId instance, long id) {
    return Optional.ofNullable(tokens.get(id))
        .filter(token -> token.instance().equals(instance))
        .map(token -> tokens.remove(id) != null)
        .orElse(false);
  }
}
