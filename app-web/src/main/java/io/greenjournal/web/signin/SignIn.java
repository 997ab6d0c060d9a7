package io.greenjournal.web.signin;

import io.greenjournal.core.access.User;
import io.greenjournal.core.port.UserStore;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Checks name and password; says nothing about which of them was wrong. */
@Singleton
final class SignIn {
  private final UserStore users;
  private final Passwords passwords;
  private final SignInThrottle throttle;

  SignIn(UserStore users, Passwords passwords, SignInThrottle throttle) {
    this.users = users;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /**
   * The user with this name and password; empty when there is none, or when too many tries failed lately.
   *
   * @throws Passwords.BusyException when too many sign in at once
   */
  Optional<User> check(String name, String password, String address) {
    if (throttle.refuses(name, address)) {
      return Optional.empty();
    }
    Optional<User> user = users.byName(name);
    // Asked for in any case, so that the first unknown name does not take longer.
    String nobody = passwords.nobody();
    String hash = user.map(User::passwordHash).orElse(nobody);
    boolean matches =
        password.length() <= 2 * PasswordRule.LONGEST && passwords.matches(password, hash);
    if (user.isEmpty() || !matches) {
      throttle.failed(name, address);
      return Optional.empty();
    }
    throttle.succeeded(name);
    return user;
  }
}
