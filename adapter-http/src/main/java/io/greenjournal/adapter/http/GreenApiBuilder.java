package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.limit.SystemTimer;
import io.greenjournal.adapter.http.wire.CallerOptions;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.port.SourceCallListener;
import io.greenjournal.core.port.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Collects what may differ about a {@link GreenApi}; everything has a default that is safe. */
public final class GreenApiBuilder {
  private static final int LARGEST_ANSWER = 64 << 20;
  private static final long MEMORY = 256L << 20;

  private Connections connections = id -> Optional.empty();
  private InstantSource clock = Clock.systemUTC();
  private Optional<Timer> timer = Optional.empty();
  private Duration spacing = Duration.ofMillis(1_050);
  private int concurrency = 128;
  private long memory = MEMORY;
  private boolean allowPrivate;
  private Set<String> hosts = Set.of();
  private SourceCallListener listener = SourceCallListener.NONE;

  GreenApiBuilder() {}

  /** Which instances there are, asked anew for every call; none by default. */
  public GreenApiBuilder connections(Connections known) {
    connections = Objects.requireNonNull(known, "connections");
    return this;
  }

  /** These instances and no others. */
  public GreenApiBuilder connections(Connection... all) {
    Map<InstanceId, Connection> known = Arrays.stream(all)
        .collect(Collectors.toUnmodifiableMap(Connection::id, Function.identity()));
    return connections(id -> Optional.ofNullable(known.get(id)));
  }

  /** What time it is; the system's clock by default. */
  public GreenApiBuilder clock(InstantSource source) {
    clock = Objects.requireNonNull(source, "clock");
    return this;
  }

  /** Measures pauses and deadlines; real time by default. Tests hand in one that they move themselves. */
  public GreenApiBuilder timer(Timer source) {
    timer = Optional.of(source);
    return this;
  }

  /**
   * The least time between two calls of a method that an instance may be asked for once a second, counted from
   * when the first of them was sent; 1.05 seconds by default. Methods with higher limits go proportionally
   * faster.
   */
  public GreenApiBuilder spacing(Duration least) {
    if (least.isNegative()) {
      throw new IllegalArgumentException("the spacing is not negative");
    }
    spacing = least;
    return this;
  }

  /** The most calls of one host at once; 128 by default. */
  public GreenApiBuilder concurrency(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one call is made at once");
    }
    concurrency = most;
    return this;
  }

  /**
   * The most bytes that all answers under way may take together; 256 MiB by default. What would go beyond fails
   * as {@link io.greenjournal.core.journal.SourceFailure.TooLarge}. One answer alone may take 64 MiB, and one that is
   * streamed needs next to nothing of this.
   */
  public GreenApiBuilder memory(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("an answer takes at least one byte");
    }
    memory = bytes;
    return this;
  }

  /** Take {@code http://}, private and any other hosts as well, for tests and demonstrations; not by default. */
  public GreenApiBuilder allowPrivate(boolean allowed) {
    allowPrivate = allowed;
    return this;
  }

  /**
   * Hosts that may be called beside the vendor's ({@code green-api.com}, {@code greenapi.com} and all below
   * them), as {@code host} or {@code host:port}; none by default.
   */
  public GreenApiBuilder hosts(Set<String> further) {
    hosts = Set.copyOf(further);
    return this;
  }

  /** Hears of every call; nobody by default. */
  public GreenApiBuilder listener(SourceCallListener ear) {
    listener = Objects.requireNonNull(ear, "listener");
    return this;
  }

  public GreenApi build() {
    return new GreenApi(this);
  }

  InstantSource clock() {
    return clock;
  }

  Connections connections() {
    return connections;
  }

  CallerOptions options() {
    Optional<SystemTimer> own =
        timer.isPresent() ? Optional.empty() : Optional.of(new SystemTimer());
    return new CallerOptions(
        clock,
        timer.orElseGet(own::orElseThrow),
        () -> own.ifPresent(SystemTimer::close),
        spacing,
        concurrency,
        LARGEST_ANSWER,
        memory,
        allowPrivate,
        hosts,
        listener);
  }
}
