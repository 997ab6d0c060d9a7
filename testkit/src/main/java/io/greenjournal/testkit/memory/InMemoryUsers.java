package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.Role;
import io.greenjournal.core.access.User;
import io.greenjournal.core.port.UserStore;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Users until the end of a test. Not thread-safe. */
public final class InMemoryUsers implements UserStore {
  private final Map<Long, User> users = new TreeMap<>();
  private long last;

  @Override
  public boolean isEmpty() {
    return users.isEmpty();
  }

  @Override
  public Optional<User> byName(String name) {
    return users.values().stream().filter(user -> user.name().equals(name)).findFirst();
  }

  @Override
  public Optional<User> byId(long id) {
    return Optional.ofNullable(users.get(id));
  }

  @Override
  public User add(String name, String passwordHash, Role role) {
    if (byName(name).isPresent()) {
      throw new IllegalStateException("there is a user of that name already");
    }
    User user = new User(++last, name, passwordHash, role);
    users.put(user.id(), user);
    return user;
  }

  @Override
  public Optional<User> addFirst(String name, String passwordHash) {
    return isEmpty() ? Optional.of(add(name, passwordHash, Role.OWNER)) : Optional.empty();
  }

  @Override
  public void changePassword(long id, String passwordHash) {
    users.computeIfPresent(id, (key, user) -> new User(id, user.name(), passwordHash, user.role()));
  }
}
