package io.greenjournal.testkit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The vendor's limit of calls a second, for each instance and method of its own. Off until switched on. */
final class RateLimit {
  private final Map<String, Deque<Instant>> served = new HashMap<>();
  private boolean on;

  synchronized void on(boolean wanted) {
    on = wanted;
    served.clear();
  }

  /** Whether this call is within the limit; a refused call does not count. */
  synchronized boolean allows(FakeInstance instance, FakeMethod method, Instant now) {
    if (!on) {
      return true;
    }
    Deque<Instant> calls =
        served.computeIfAbsent(instance.id() + "/" + method, key -> new ArrayDeque<>());
    while (!calls.isEmpty() && !calls.peekFirst().plusSeconds(1).isAfter(now)) {
      calls.removeFirst();
    }
    if (calls.size() >= method.perSecond(instance.messenger())) {
      return false;
    }
    calls.addLast(now);
    return true;
  }
}
