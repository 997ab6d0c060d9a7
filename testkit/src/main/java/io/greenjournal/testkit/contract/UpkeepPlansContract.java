package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.UpkeepPlan;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.UpkeepPlans;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every UpkeepPlans promises. */
public interface UpkeepPlansContract {
  AccessScope ALL = AccessScope.everything();

  /** The sides of one cache. */
  record Planned(UpkeepPlans plans, InstanceRegistry registry) {}

  /** Nobody has changed anything yet. The registry looks after {@code INSTANCE} and {@code OTHER} at least. */
  Planned nothingPlanned();

  @Test
  default void a_plan_stays_as_it_was_changed_to() {
    var plans = nothingPlanned().plans();
    assertThat(plans.plan()).isEqualTo(UpkeepPlan.DEFAULT);

    plans.change(new UpkeepPlan(false, 23, 30));
    assertThat(plans.plan()).isEqualTo(new UpkeepPlan(false, 23, 30));

    plans.change(new UpkeepPlan(true, 0, 1));
    assertThat(plans.plan()).isEqualTo(new UpkeepPlan(true, 0, 1));
  }

  @Test
  default void an_instance_is_kept_for_ever_until_somebody_says_how_long() {
    var plans = nothingPlanned().plans();
    assertThat(plans.retention(ALL)).isEmpty();

    plans.keep(INSTANCE, OptionalInt.of(30));
    plans.keep(INSTANCE, OptionalInt.of(90));
    plans.keep(OTHER, OptionalInt.of(365));

    assertThat(plans.retention(ALL)).isEqualTo(Map.of(INSTANCE, 90, OTHER, 365));
    assertThat(plans.retention(AccessScope.only(Set.of(OTHER)))).isEqualTo(Map.of(OTHER, 365));
    plans.keep(OTHER, OptionalInt.empty());
    assertThat(plans.retention(ALL)).isEqualTo(Map.of(INSTANCE, 90));
  }

  @Test
  default void less_than_a_day_is_refused_and_an_unknown_instance_left_out() {
    var plans = nothingPlanned().plans();

    plans.keep(new InstanceId("9999999999"), OptionalInt.of(1));

    assertThatIllegalArgumentException().isThrownBy(() -> plans.keep(OTHER, OptionalInt.of(0)));
    assertThat(plans.retention(ALL)).isEmpty();
  }

  @Test
  default void how_long_an_instance_is_kept_goes_with_it() {
    var planned = nothingPlanned();
    planned.plans().keep(INSTANCE, OptionalInt.of(30));
    planned.plans().keep(OTHER, OptionalInt.of(60));

    planned.registry().remove(INSTANCE);

    assertThat(planned.plans().retention(ALL)).isEqualTo(Map.of(OTHER, 60));
  }
}
