package io.greenjournal.core.access;

/**
 * A person of the team.
 *
 * @param id ours, never reused
 * @param name the name to sign in with
 * @param passwordHash encoded hash with its parameters; never the password
 */
public record User(long id, String name, String passwordHash, Role role) {
  /** The hash is no secret to be printed either. */
  @Override
  public String toString() {
    return "User[" + name + ", " + role + "]";
  }
}
