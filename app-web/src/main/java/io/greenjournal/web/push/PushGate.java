package io.greenjournal.web.push;

import io.greenjournal.core.instance.InstanceId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many notifications an instance may bring at once, and how many were refused since the console started. In
 * memory: refusing costs no write, and who is let through has shown the secret.
 */
@Singleton
public final class PushGate {
  /** The vendor sends one after the other; this many is a queue of a day that is being emptied. */
  static final int MOST = 1_000;

  static final Duration SPAN = Duration.ofSeconds(10);

  private record Span(Instant began, int taken) {}

  private final Map<InstanceId, Span> spans = new ConcurrentHashMap<>();
  private final Map<InstanceId, Long> refused = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public PushGate(InstantSource clock) {
    this.clock = clock;
  }

  /** False when an instance has brought so many that it has to wait; the vendor repeats after a minute. */
  boolean lets(InstanceId instance) {
    Instant now = clock.instant();
    return spans
            .merge(
                instance,
                new Span(now, 1),
                (span, fresh) ->
                    now.isBefore(span.began()) || !now.isBefore(span.began().plus(SPAN))
                        ? fresh
                        : new Span(span.began(), Math.min(MOST + 1, span.taken() + 1)))
            .taken()
        <= MOST;
  }

  void refused(InstanceId instance) {
    refused.merge(instance, 1L, Long::sum);
  }

  /** Of whatever did not show the secret, was of another instance or no notification, since the start. */
  public long refusals(InstanceId instance) {
    return refused.getOrDefault(instance, 0L);
  }
}
