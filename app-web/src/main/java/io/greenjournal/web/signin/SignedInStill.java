package io.greenjournal.web.signin;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets an answer that goes on for long find out whether whoever asked is still signed in, with the same rights. */
@Singleton
public final class SignedInStill {
  private final Sessions sessions;

  SignedInStill(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Who asked. */
  public final class Ticket {
    private final Optional<String> secret;
    private final CurrentUser user;

    private Ticket(Optional<String> secret, CurrentUser user) {
      this.secret = secret;
      this.user = user;
    }

    /** The same for all requests of one session, and no secret; one word for the demo, which has none. */
    public String session() {
      return secret.map(Secrets::hash).orElse("demo");
    }

    /** Does not count as a visit. The demo has no end. */
    public boolean isGood() {
      return secret
          .map(known -> sessions
              .look(known)
              .filter(live -> CurrentUser.of(live.user()).equals(user))
              .isPresent())
          .orElse(true);
    }
  }

  /** Of a request behind the sign-in. */
  public Ticket ticket(HttpRequest<?> request, CurrentUser user) {
    boolean hasSession = user.id() > 0;
    return new Ticket(hasSession ? SecretCookie.SESSION.read(request) : Optional.empty(), user);
  }
}
