package io.greenjournal.web.instances;

import io.greenjournal.core.access.Role;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** Who may do what with an instance that they see. */
final class Rights {
  private Rights() {}

  /** Adding and deleting change the fleet for everybody. */
  static boolean mayOwn(CurrentUser user) {
    return user.role() == Role.OWNER;
  }

  /** Name, pace, address, token, reading now. */
  static boolean mayTend(CurrentUser user) {
    return user.role() != Role.VIEWER;
  }

  static void require(boolean allowed) {
    if (!allowed) {
      throw new HttpStatusException(HttpStatus.FORBIDDEN, "not allowed");
    }
  }

  /** What lies outside the rights of a user does not exist for them. */
  static HttpStatusException notFound() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such instance");
  }
}
