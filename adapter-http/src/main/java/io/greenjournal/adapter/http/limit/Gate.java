package io.greenjournal.adapter.http.limit;

import io.greenjournal.core.port.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the vendor's limits: calls a second, for every instance and method of its own. Different instances and
 * methods never wait for each other.
 */
public final class Gate {
  private final Map<Lane, Turnstile> lanes = new ConcurrentHashMap<>();
  private final Timer timer;
  private final Duration spacing;

  /** @param spacing between two calls of a method that is allowed once a second */
  public Gate(Timer timer, Duration spacing) {
    this.timer = timer;
    this.spacing = spacing;
  }

  public Turnstile turnstile(Lane lane) {
    return lanes.computeIfAbsent(lane, key -> new Turnstile(timer));
  }

  /** Between two calls of a lane. */
  public Duration spacing(Lane lane) {
    return spacing.dividedBy(lane.perSecond());
  }
}
