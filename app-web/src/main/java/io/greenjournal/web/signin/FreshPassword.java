package io.greenjournal.web.signin;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** Asks once more for the password before an act that cannot be undone: the browser may have been left open. */
@Singleton
public final class FreshPassword {
  private final SignIn signIn;

  FreshPassword(SignIn signIn) {
    this.signIn = signIn;
  }

  /** The demo's owner has none. */
  public boolean isAsked(CurrentUser user) {
    return user.id() != 0;
  }

  /** Wrong ones are slowed down as at the sign-in. */
  public boolean isRight(HttpRequest<?> request, CurrentUser user, String password) {
    try {
      return !isAsked(user)
          || signIn
              .check(user.name(), password, ClientAddress.of(request))
              .filter(known -> known.id() == user.id())
              .isPresent();
    } catch (Passwords.BusyException e) {
      return false;
    }
  }
}
