package io.greenjournal.web.signin;

import io.greenjournal.core.access.Session;
import io.greenjournal.core.access.User;
import io.greenjournal.core.port.SessionStore;
import io.greenjournal.core.port.StorageRefusedException;
import io.greenjournal.core.port.UserStore;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Signed-in browsers: half an hour without a request or twelve hours in all end a session. */
@Singleton
final class Sessions {
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration ABSOLUTE = Duration.ofHours(12);
  /** A page with its parts is one visit; not each request is worth a write. */
  private static final Duration TOUCH = Duration.ofMinutes(1);

  /** A session that counts, and whose it is. */
  record Live(Session session, User user) {}

  private final SessionStore store;
  private final UserStore users;
  private final InstantSource clock;
  /** By hash: visits that could not be written down. Who reads stays signed in on a full disk. */
  private final Map<String, Instant> unwritten = new ConcurrentHashMap<>();

  Sessions(SessionStore store, UserStore users, InstantSource clock) {
    this.store = store;
    this.users = users;
    this.clock = clock;
  }

  /** Begins a session; the answer is the secret for the cookie, which is not kept. */
  String begin(User user, HttpRequest<?> request) {
    Instant now = clock.instant();
    store.removeOld(now.minus(IDLE), now.minus(ABSOLUTE));
    String secret = Secrets.random();
    Optional<String> told = Optional.ofNullable(request.getHeaders().get("User-Agent"));
    store.add(new Session(
        Secrets.hash(secret), user.id(), Secrets.random(), now, now, BrowserName.of(told)));
    return secret;
  }

  Optional<Live> find(String secret) {
    return look(secret).map(live -> seen(live.session(), live.user(), clock.instant()));
  }

  /** The same without counting as a visit: nobody may be there. */
  Optional<Live> look(String secret) {
    Instant now = clock.instant();
    return store
        .find(Secrets.hash(secret))
        .filter(session -> !session.isAnonymous())
        .filter(session -> counts(session, now))
        .flatMap(session -> users.byId(session.userId()).map(user -> new Live(session, user)));
  }

  private boolean counts(Session session, Instant now) {
    return seenAt(session).plus(IDLE).isAfter(now)
        && session.createdAt().plus(ABSOLUTE).isAfter(now);
  }

  /** Those of a user that count, the one seen last first. */
  List<Session> of(long userId) {
    Instant now = clock.instant();
    return store.of(userId).stream().filter(session -> counts(session, now)).toList();
  }

  private Live seen(Session session, User user, Instant now) {
    if (!seenAt(session).plus(TOUCH).isAfter(now)) {
      try {
        store.touch(session.secretHash(), now);
        unwritten.remove(session.secretHash());
      } catch (StorageRefusedException e) {
        unwritten.values().removeIf(at -> !at.plus(IDLE).isAfter(now));
        unwritten.put(session.secretHash(), now);
      }
    }
    return new Live(session, user);
  }

  private Instant seenAt(Session session) {
    Instant seen = unwritten.getOrDefault(session.secretHash(), session.seenAt());
    return seen.isAfter(session.seenAt()) ? seen : session.seenAt();
  }

  void end(Session session) {
    store.remove(session.secretHash());
  }

  void endAll(long userId) {
    store.removeOf(userId);
  }

  void end(String secret) {
    store.remove(Secrets.hash(secret));
  }
}
