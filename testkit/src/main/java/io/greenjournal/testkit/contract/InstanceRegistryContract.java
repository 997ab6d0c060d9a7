package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.MAX;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.port.InstanceRegistry;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every InstanceRegistry promises. */
public interface InstanceRegistryContract {
  AccessScope ALL = AccessScope.everything();

  /** One that looks after nothing. */
  InstanceRegistry emptyRegistry();

  @Test
  default void putting_an_instance_twice_is_putting_it_once() {
    var registry = emptyRegistry();
    NewInstance made = instance(INSTANCE, "Clinic");

    assertThat(registry.put(made)).isTrue();
    assertThat(registry.put(made)).isFalse();
    assertThat(registry.put(new NewInstance(made.connection(), "מרפאה", Pace.FRUGAL)))
        .isTrue();

    assertThat(registry.all(ALL))
        .containsExactly(new Instance(
            INSTANCE,
            "מרפאה",
            Messenger.WHATSAPP,
            made.connection().apiUrl(),
            Pace.FRUGAL,
            made.connection().token().lastFour()));
    assertThat(registry.connection(INSTANCE)).contains(made.connection());
  }

  @Test
  default void another_token_replaces_the_one_before() {
    var registry = emptyRegistry();
    registry.put(instance(INSTANCE, "Clinic"));
    Connection fresh = connection(INSTANCE, "fedcba9876543210wxyz");

    assertThat(registry.put(new NewInstance(fresh, "Clinic", Pace.LIVE))).isTrue();

    assertThat(registry.connection(INSTANCE)).contains(fresh);
    assertThat(registry.find(ALL, INSTANCE))
        .hasValueSatisfying(one -> assertThat(one.tokenEnd()).isEqualTo("wxyz"));
  }

  @Test
  default void instances_come_by_name_then_by_id_and_only_those_of_the_scope() {
    var registry = emptyRegistry();
    registry.put(instance(OTHER, "Shop"));
    registry.put(instance(INSTANCE, "Shop"));
    registry.put(instance(MAX, "A first one"));

    assertThat(registry.all(ALL)).extracting(Instance::id).containsExactly(MAX, INSTANCE, OTHER);
    AccessScope one = AccessScope.only(Set.of(OTHER));
    assertThat(registry.all(one)).extracting(Instance::id).containsExactly(OTHER);
    assertThat(registry.find(one, OTHER)).isPresent();
    assertThat(registry.find(one, INSTANCE)).isEmpty();
    assertThat(registry.find(ALL, new InstanceId("9999"))).isEmpty();
  }

  @Test
  default void tags_are_exactly_those_that_were_given_last() {
    var registry = emptyRegistry();
    assertThat(registry.tag(INSTANCE, Set.of("il"))).as("nobody knows it yet").isFalse();
    registry.put(instance(INSTANCE, "Clinic"));
    registry.put(instance(OTHER, "Shop"));
    assertThat(tags(registry, INSTANCE)).isEmpty();

    assertThat(registry.tag(INSTANCE, Set.of("il", "קבלה"))).isTrue();
    assertThat(registry.tag(INSTANCE, Set.of("קבלה", "il"))).isFalse();

    assertThat(tags(registry, INSTANCE)).containsExactlyInAnyOrder("il", "קבלה");
    assertThat(tags(registry, OTHER)).isEmpty();
    assertThat(registry.all(ALL))
        .filteredOn(one -> one.tags().contains("il"))
        .extracting(Instance::id)
        .containsExactly(INSTANCE);
    assertThat(registry.tag(INSTANCE, Set.of("support"))).isTrue();
    assertThat(tags(registry, INSTANCE)).containsExactly("support");
    assertThat(registry.tag(INSTANCE, Set.of())).isTrue();
    assertThat(tags(registry, INSTANCE)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> registry.tag(INSTANCE, Set.of("a,b")));
  }

  @Test
  default void tags_stay_when_an_instance_is_changed_and_go_with_it() {
    var registry = emptyRegistry();
    registry.put(instance(INSTANCE, "Clinic"));
    registry.tag(INSTANCE, Set.of("il"));

    registry.put(instance(INSTANCE, "Other"));
    assertThat(tags(registry, INSTANCE)).containsExactly("il");

    registry.remove(INSTANCE);
    registry.put(instance(INSTANCE, "Clinic"));
    assertThat(tags(registry, INSTANCE)).isEmpty();
  }

  @Test
  default void a_removed_instance_is_gone_with_its_token_and_the_others_stay() {
    var registry = emptyRegistry();
    registry.put(instance(INSTANCE, "Clinic"));
    registry.put(instance(OTHER, "Shop"));

    assertThat(registry.remove(INSTANCE)).isTrue();
    assertThat(registry.remove(INSTANCE)).isFalse();

    assertThat(registry.connection(INSTANCE)).isEqualTo(Optional.empty());
    assertThat(registry.find(ALL, INSTANCE)).isEmpty();
    assertThat(registry.all(ALL)).extracting(Instance::id).containsExactly(OTHER);
    assertThat(registry.connection(OTHER)).isPresent();
  }

  private static Set<String> tags(InstanceRegistry registry, InstanceId id) {
    return registry.find(ALL, id).orElseThrow().tags();
  }

  private static NewInstance instance(InstanceId id, String name) {
    return new NewInstance(connection(id, "0123456789abcdef" + id), name, Pace.LIVE);
  }

  private static Connection connection(InstanceId id, String token) {
    return new Connection(
        id, Messenger.WHATSAPP, URI.create("https://api.example"), Token.of(token));
  }
}
