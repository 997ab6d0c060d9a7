package io.greenjournal.web.signin;

import io.greenjournal.core.access.Session;
import io.greenjournal.core.access.User;
import io.greenjournal.core.port.UserStore;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people may do about their own way in: another password, and an end to sessions. The demo's owner has none. */
@Singleton
public final class OwnAccess {
  private static final int HANDLE = 16;

  /**
   * A session of the person who asks.
   *
   * @param handle names it among their own, and opens nothing
   * @param browser {@code ""} when it is not known
   * @param current whether it is the one that asks
   */
  public record Open(String handle, String browser, Instant began, Instant seen, boolean current) {}

  /**
   * What became of the wish for another password.
   *
   * @param field {@code old} or {@code fresh}, which it speaks of; {@code ""} when it was changed
   * @param problem the key of a sentence; {@code ""} when it was changed
   * @param session the cookie to go on with; present when it was changed
   */
  public record Changed(String field, String problem, Optional<Cookie> session) {
    private static Changed refused(String field, String problem) {
      return new Changed(field, problem, Optional.empty());
    }
  }

  private final Sessions sessions;
  private final UserStore users;
  private final Passwords passwords;
  private final PasswordRule rule;
  private final FreshPassword fresh;

  OwnAccess(
      Sessions sessions,
      UserStore users,
      Passwords passwords,
      PasswordRule rule,
      FreshPassword fresh) {
    this.sessions = sessions;
    this.users = users;
    this.passwords = passwords;
    this.rule = rule;
    this.fresh = fresh;
  }

  /** Whether there is a password to change and sessions to end. */
  public boolean has(CurrentUser user) {
    return fresh.isAsked(user);
  }

  /** Those that count, the one seen last first. */
  public List<Open> sessions(HttpRequest<?> request, CurrentUser user) {
    String own = SecretCookie.SESSION.read(request).map(Secrets::hash).orElse("");
    return sessions.of(user.id()).stream()
        .map(session -> new Open(
            handle(session),
            session.browser(),
            session.createdAt(),
            session.seenAt(),
            session.secretHash().equals(own)))
        .toList();
  }

  private static String handle(Session session) {
    return session.secretHash().substring(0, HANDLE);
  }

  /**
   * Ends one session of the person.
   *
   * @return false when they have none of this name
   */
  public boolean end(CurrentUser user, String handle) {
    Optional<Session> found = sessions.of(user.id()).stream()
        .filter(session -> handle(session).equals(handle))
        .findFirst();
    found.ifPresent(sessions::end);
    return found.isPresent();
  }

  /** Ends all of them, the one that asks included; the answer leads to the sign-in. */
  public MutableHttpResponse<?> endAll(HttpRequest<?> request, CurrentUser user) {
    sessions.endAll(user.id());
    return HttpResponse.seeOther(URI.create(PublicPaths.LOGIN))
        .cookie(SecretCookie.SESSION.gone(SecretCookie.overHttps(request)))
        .header("Clear-Site-Data", "\"cache\"");
  }

  /** Changes the password, which ends all sessions of the person and begins a new one for the browser that asks. */
  public Changed changePassword(
      HttpRequest<?> request, CurrentUser user, String old, String wanted) {
    Optional<PasswordRule.Problem> weak = rule.problem(wanted, user.name());
    if (weak.isPresent()) {
      return Changed.refused(
          "fresh", "signin.password." + weak.get().name().toLowerCase(Locale.ROOT));
    }
    Optional<User> known = users.byId(user.id());
    if (known.isEmpty() || !fresh.isRight(request, user, old)) {
      return Changed.refused("old", "signin.password.wrong");
    }
    if (wanted.equals(old)) {
      return Changed.refused("fresh", "signin.password.same");
    }
    try {
      users.changePassword(user.id(), passwords.hash(wanted));
    } catch (Passwords.BusyException e) {
      return Changed.refused("fresh", "signin.busy");
    }
    sessions.endAll(user.id());
    String secret = sessions.begin(known.get(), request);
    return new Changed(
        "", "", Optional.of(SecretCookie.SESSION.with(secret, SecretCookie.overHttps(request))));
  }
}
