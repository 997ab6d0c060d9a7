package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Declared;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.DeclaredInstances;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every DeclaredInstances promises. */
public interface DeclaredInstancesContract {
  Instant LATER = NOW.plusSeconds(60);

  /** An empty one over a registry that looks after {@code INSTANCE} and {@code OTHER}. */
  DeclaredInstances nothingDeclared();

  @Test
  default void what_goes_from_the_file_is_remembered_as_gone() {
    DeclaredInstances declared = nothingDeclared();

    declared.declare(Set.of(INSTANCE, OTHER), NOW);
    declared.declare(Set.of(OTHER), LATER);
    declared.declare(Set.of(OTHER), LATER.plusSeconds(60));

    assertThat(declared.all(AccessScope.everything()))
        .containsExactlyInAnyOrder(
            new Declared(INSTANCE, false, LATER), new Declared(OTHER, true, NOW));
    assertThat(declared.all(AccessScope.only(Set.of(OTHER))))
        .containsExactly(new Declared(OTHER, true, NOW));
  }

  @Test
  default void what_comes_back_into_the_file_stands_there_since_then() {
    DeclaredInstances declared = nothingDeclared();
    declared.declare(Set.of(INSTANCE), NOW);
    declared.declare(Set.of(), NOW.plusSeconds(1));

    declared.declare(Set.of(INSTANCE), LATER);

    assertThat(declared.all(AccessScope.everything()))
        .containsExactly(new Declared(INSTANCE, true, LATER));
  }

  @Test
  default void only_what_is_gone_from_the_file_can_be_released() {
    DeclaredInstances declared = nothingDeclared();
    declared.declare(Set.of(INSTANCE, OTHER), NOW);
    declared.declare(Set.of(OTHER), LATER);

    declared.release(INSTANCE);
    declared.release(OTHER);

    assertThat(declared.all(AccessScope.everything()))
        .containsExactly(new Declared(OTHER, true, NOW));
  }

  @Test
  default void an_instance_that_nobody_looks_after_is_left_out() {
    DeclaredInstances declared = nothingDeclared();

    declared.declare(Set.of(new InstanceId("9999"), INSTANCE), NOW);

    assertThat(declared.all(AccessScope.everything()))
        .containsExactly(new Declared(INSTANCE, true, NOW));
  }
}
