package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.UpkeepPlan;
import io.greenjournal.core.instance.InstanceId;
import java.util.Map;
import java.util.OptionalInt;

/** What is to be done by itself, and how long each instance is kept. */
public interface UpkeepPlans {
  /** {@link UpkeepPlan#DEFAULT} until somebody changes it. */
  UpkeepPlan plan();

  void change(UpkeepPlan plan);

  /** For how many days each instance is kept; one that is not named is kept for ever. */
  Map<InstanceId, Integer> retention(AccessScope scope);

  /**
   * Changes how long an instance is kept; nothing is removed by this. An unknown instance is left out.
   *
   * @param days at least 1; empty to keep it for ever
   */
  void keep(InstanceId instance, OptionalInt days);
}
