package io.greenjournal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.greenjournal.core.access.Role;
import io.greenjournal.core.access.User;
import io.greenjournal.core.port.UserStore;
import org.junit.jupiter.api.Test;

/** What every UserStore promises. */
public interface UserStoreContract {
  /** One without users. */
  UserStore noUsers();

  @Test
  default void the_first_user_is_first_only_once() {
    var users = noUsers();
    assertThat(users.isEmpty()).isTrue();

    User owner = users.addFirst("admin", "hash").orElseThrow();

    assertThat(owner.role()).isEqualTo(Role.OWNER);
    assertThat(users.isEmpty()).isFalse();
    assertThat(users.addFirst("second", "hash")).isEmpty();
    assertThat(users.byName("second")).isEmpty();
  }

  @Test
  default void users_are_found_by_name_and_by_id() {
    var users = noUsers();

    User reader = users.add("noa", "hash", Role.VIEWER);

    assertThat(reader).isEqualTo(new User(reader.id(), "noa", "hash", Role.VIEWER));
    assertThat(users.byName("noa")).contains(reader);
    assertThat(users.byId(reader.id())).contains(reader);
    assertThat(users.byName("nobody")).isEmpty();
    assertThat(users.byId(reader.id() + 1)).isEmpty();
  }

  @Test
  default void a_name_is_given_once() {
    var users = noUsers();
    User known = users.add("noa", "hash", Role.VIEWER);

    assertThatIllegalStateException().isThrownBy(() -> users.add("noa", "other", Role.OWNER));

    assertThat(users.byName("noa")).contains(known);
  }

  @Test
  default void another_password_changes_nothing_else() {
    var users = noUsers();
    User first = users.add("noa", "hash", Role.OPERATOR);
    User second = users.add("dan", "hash", Role.VIEWER);

    users.changePassword(first.id(), "other");

    assertThat(users.byId(first.id()))
        .contains(new User(first.id(), "noa", "other", Role.OPERATOR));
    assertThat(users.byId(second.id())).contains(second);
  }
}
