package io.greenjournal.core.port;

import io.greenjournal.core.access.Role;
import io.greenjournal.core.access.User;
import java.util.Optional;

/** The people of the team. */
public interface UserStore {
  /** True until the first user exists; only then may the setup page answer. */
  boolean isEmpty();

  Optional<User> byName(String name);

  Optional<User> byId(long id);

  /**
   * Adds a user.
   *
   * @throws IllegalStateException when the name is taken
   */
  User add(String name, String passwordHash, Role role);

  /** Adds the first user; does nothing and answers empty when there is one already, however close the race. */
  Optional<User> addFirst(String name, String passwordHash);

  void changePassword(long id, String passwordHash);
}
