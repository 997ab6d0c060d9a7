package io.greenjournal.core.port;

import io.greenjournal.core.access.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signed-in browsers; survives a restart. */
public interface SessionStore {
  void add(Session session);

  /** The session with this hash of a secret, however old; the caller decides whether it still counts. */
  Optional<Session> find(String secretHash);

  /** All sessions of a user, however old; the one seen last comes first. */
  List<Session> of(long userId);

  void touch(String secretHash, Instant seenAt);

  void remove(String secretHash);

  /** Ends every session of a user at once. */
  void removeOf(long userId);

  /** Forgets sessions not seen since, or made before. */
  void removeOld(Instant seenBefore, Instant createdBefore);
}
