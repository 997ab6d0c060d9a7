package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.Session;
import io.greenjournal.core.port.SessionStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signed-in browsers until the end of a test. Not thread-safe. */
public final class InMemorySessions implements SessionStore {
  private final Map<String, Session> sessions = new HashMap<>();

  @Override
  public void add(Session session) {
    sessions.put(session.secretHash(), session);
  }

  @Override
  public Optional<Session> find(String secretHash) {
    return Optional.ofNullable(sessions.get(secretHash));
  }

  @Override
  public List<Session> of(long userId) {
    return sessions.values().stream()
        .filter(session -> session.userId() == userId)
        .sorted(Comparator.comparing(Session::seenAt).reversed())
        .toList();
  }

  @Override
  public void touch(String secretHash, Instant seenAt) {
    sessions.computeIfPresent(secretHash, (hash, known) -> known.seen(seenAt));
  }

  @Override
  public void remove(String secretHash) {
    sessions.remove(secretHash);
  }

  @Override
  public void removeOf(long userId) {
    sessions.values().removeIf(session -> session.userId() == userId);
  }

  @Override
  public void removeOld(Instant seenBefore, Instant createdBefore) {
    sessions
        .values()
        .removeIf(session ->
            session.seenAt().isBefore(seenBefore) || session.createdAt().isBefore(createdBefore));
  }
}
