package io.greenjournal.web.signin;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.Role;
import io.greenjournal.core.access.User;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks. A controller that takes one as an argument gets it; every route behind the sign-in has one.
 *
 * @param id 0 for a program and for the demo's owner
 * @param scope which instances this user may see
 */
public record CurrentUser(long id, String name, Role role, AccessScope scope) {
  private static final String ATTRIBUTE = CurrentUser.class.getName();

  /** With the rights of the owner. */
  public static CurrentUser owner(long id, String name) {
    return new CurrentUser(id, name, Role.OWNER, AccessScope.everything());
  }

  /** Others than the owner see what they were granted, and grants are not given out yet. */
  static CurrentUser of(User user) {
    return user.role() == Role.OWNER
        ? owner(user.id(), user.name())
        : new CurrentUser(user.id(), user.name(), user.role(), AccessScope.only(Set.of()));
  }

  /** Who asks; empty on the few routes that are open to all. */
  public static Optional<CurrentUser> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, CurrentUser.class);
  }

  /** Whether this user may add instances. */
  public boolean mayAddInstances() {
    return role == Role.OWNER;
  }

  /** For what is the owner's alone. */
  public void requireOwner() {
    if (role != Role.OWNER) {
      throw new HttpStatusException(HttpStatus.FORBIDDEN, "not allowed");
    }
  }

  void signIn(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
