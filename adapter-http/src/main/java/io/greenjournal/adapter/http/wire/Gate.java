package io.greenjournal.adapter.http.wire;

import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.port.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the vendor's limits: calls a second, for every instance and method of its own. Different instances and
 * methods never wait for each other.
 */
final class Gate {
  private record Lane(String owner, ApiMethod method) {}

  private final Map<Lane, Turnstile> lanes = new ConcurrentHashMap<>();
  private final Timer timer;
  private final Duration spacing;

  /** @param spacing between two calls of a method that is allowed once a second */
  Gate(Timer timer, Duration spacing) {
    this.timer = timer;
    this.spacing = spacing;
  }

  Turnstile lane(Place place, ApiMethod method) {
    return lanes.computeIfAbsent(new Lane(place.owner(), method), lane -> new Turnstile(timer));
  }

  Duration spacing(ApiMethod method, Messenger messenger) {
    return spacing.dividedBy(method.perSecond(messenger));
  }
}
