package io.greenjournal.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What the threads of the server share. */
final class FakeFleet {
  /** A demo may run for weeks; its oldest calls interest nobody. */
  private static final int REMEMBERED = 100_000;

  private final Map<String, FakeInstance> instances = new LinkedHashMap<>();
  private final Deque<FakeCall> calls = new ArrayDeque<>();
  private final Faults faults = new Faults();
  private final RateLimit rateLimit = new RateLimit();
  private String partnerToken = "";
  private final CountDownLatch closing = new CountDownLatch(1);

  synchronized void add(FakeInstance instance) {
    if (instances.putIfAbsent(instance.id(), instance) != null) {
      throw new IllegalArgumentException("instance " + instance.id() + " is there already");
    }
  }

  synchronized Optional<FakeInstance> find(String id) {
    return Optional.ofNullable(instances.get(id));
  }

  synchronized List<FakeInstance> instances() {
    return List.copyOf(instances.values());
  }

  synchronized void note(FakeCall call) {
    if (calls.size() == REMEMBERED) {
      calls.removeFirst();
    }
    calls.addLast(call);
  }

  synchronized List<FakeCall> calls() {
    return List.copyOf(calls);
  }

  synchronized void partner(String token) {
    partnerToken = token;
  }

  /** The partner's token; {@code ""} when there is no partner. */
  synchronized String partner() {
    return partnerToken;
  }

  Faults faults() {
    return faults;
  }

  RateLimit rateLimit() {
    return rateLimit;
  }

  /** Opens when the server closes, so that nobody waits longer. */
  CountDownLatch closing() {
    return closing;
  }
}
