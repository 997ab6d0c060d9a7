package io.greenjournal.adapter.http.limit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.greenjournal.core.port.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Stops calling what keeps failing: after five faults in a row nothing for a minute, then one call to see,
 * then nothing for two minutes, and so on up to fifteen.
 */
final class Breaker {
  private static final int FAULTS = 5;
  private static final Duration FIRST = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 4;
  private static final Exception FAULT = new Exception("fault");

  private final Timer timer;
  private final CircuitBreaker circuit;
  private volatile long openUntil;

  Breaker(String name, Timer timer) {
    this.timer = timer;
    this.circuit = CircuitBreaker.of(
        name,
        CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(FAULTS)
            .minimumNumberOfCalls(FAULTS)
            .failureRateThreshold(100)
            .permittedNumberOfCallsInHalfOpenState(1)
            .waitIntervalFunctionInOpenState(this::open)
            .clock(new MonotonicClock(timer))
            .build());
  }

  /** @param times how often in a row it opened */
  private long open(int times) {
    Duration rest = FIRST.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
    Duration capped = rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    openUntil = timer.nanos() + capped.toNanos();
    // The circuit goes on after its time only, and not at it.
    return capped.toMillis() - 1;
  }

  /** Asks for leave to make one call; whoever gets it says how the call ended, or that it was not made. */
  boolean allows() {
    return circuit.tryAcquirePermission();
  }

  /** How long nothing is called, when {@link #allows()} said no; empty while the one probe is under way. */
  Optional<Duration> rest() {
    return Optional.of(Duration.ofNanos(openUntil - timer.nanos())).filter(d -> d.toNanos() > 0);
  }

  void succeeded() {
    circuit.onSuccess(0, TimeUnit.NANOSECONDS);
  }

  void failed() {
    circuit.onError(0, TimeUnit.NANOSECONDS, FAULT);
  }

  void notMade() {
    circuit.releasePermission();
  }
}
