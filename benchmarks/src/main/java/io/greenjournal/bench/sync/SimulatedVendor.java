package io.greenjournal.bench.sync;

import io.netty.buffer.ByteBuf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all connections of the simulated API share. Used by its one thread only. */
final class SimulatedVendor {
  private final List<ByteBuf> bodies;
  private final int latencyMillis;
  private final Pacing pacing = new Pacing();
  private final Map<String, Sickness> sick = new HashMap<>();
  private long served;
  private long refused;

  /** @param bodies answers, never released */
  SimulatedVendor(List<ByteBuf> bodies, int latencyMillis) {
    this.bodies = bodies;
    this.latencyMillis = latencyMillis;
  }

  int latencyMillis() {
    return latencyMillis;
  }

  /** Whether a call that arrives now is within the limit; counts it either way. */
  boolean allows(String instance, String method) {
    served++;
    boolean allowed = pacing.allows(instance + "/" + method, System.nanoTime());
    refused += allowed ? 0 : 1;
    return allowed;
  }

  Sickness sickness(String instance) {
    return sick.getOrDefault(instance, Sickness.NONE);
  }

  /** Makes so many neighbours sick, from this id on. */
  void infect(long first, int count, Sickness sickness) {
    for (int i = 0; i < count; i++) {
      sick.put(Long.toString(first + i), sickness);
    }
  }

  ByteBuf body(String instance, String method) {
    return bodies
        .get(Math.floorMod((instance + method).hashCode(), bodies.size()))
        .duplicate();
  }

  /** Calls and refused calls since the last time that somebody asked. */
  String counts() {
    String counts = served + " " + refused;
    served = 0;
    refused = 0;
    return counts;
  }
}
