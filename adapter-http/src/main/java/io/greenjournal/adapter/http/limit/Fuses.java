package io.greenjournal.adapter.http.limit;

import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is not called for a while because it keeps failing: one instance's method, or a whole host that cannot
 * be connected to. A host's bad answers to one instance are no reason not to ask it about another.
 */
public final class Fuses {
  private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();
  private final Timer timer;

  public Fuses(Timer timer) {
    this.timer = timer;
  }

  /** Why no call is made now; empty when one may be made, whose end is then to be told. */
  public Optional<SourceFailure> closed(Lane at) {
    Breaker host = host(at);
    if (!host.allows()) {
      return Optional.of(resting("the host could not be reached five times in a row", host));
    }
    Breaker lane = lane(at);
    if (!lane.allows()) {
      host.notMade();
      return Optional.of(resting("five faults in a row", lane));
    }
    return Optional.empty();
  }

  public void succeeded(Lane at) {
    host(at).succeeded();
    lane(at).succeeded();
  }

  /** @param noConnection the host could not even be connected to */
  public void failed(Lane at, SourceFailure failure, boolean noConnection) {
    if (failure instanceof SourceFailure.Cancelled) {
      host(at).notMade();
      lane(at).notMade();
      return;
    }
    tell(host(at), noConnection);
    tell(
        lane(at),
        failure instanceof SourceFailure.Unreachable || failure instanceof SourceFailure.TimedOut);
  }

  private static void tell(Breaker breaker, boolean failed) {
    if (failed) {
      breaker.failed();
    } else {
      breaker.succeeded();
    }
  }

  private static SourceFailure resting(String why, Breaker breaker) {
    Duration rest = breaker.rest().orElse(Duration.ofSeconds(1));
    return new SourceFailure.Unreachable(
        why + "; not asked again for " + Math.max(1, rest.toSeconds()) + " s", Optional.of(rest));
  }

  private Breaker host(Lane at) {
    return breaker(at.host());
  }

  /** Who calls another host has mended the address, and does not rest for the old one. */
  private Breaker lane(Lane at) {
    return breaker(at.host() + " " + at.owner() + "/" + at.method());
  }

  private Breaker breaker(String name) {
    return breakers.computeIfAbsent(name, key -> new Breaker(key, timer));
  }
}
