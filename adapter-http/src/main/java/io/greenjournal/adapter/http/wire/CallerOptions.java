package io.greenjournal.adapter.http.wire;

import io.greenjournal.core.port.SourceCallListener;
import io.greenjournal.core.port.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * How calls are made.
 *
 * @param clock for dates in answers and the month of the call counter
 * @param timer for pauses and deadlines
 * @param closeTimer run at the end, when the timer is the client's own
 * @param spacing least time between two calls of a method that is allowed once a second
 * @param concurrency most calls of one host at once
 * @param largestAnswer most bytes of one answer, after unpacking
 * @param memory most bytes of all answers at once
 * @param allowPrivate take http and any host, for tests and demonstrations
 * @param hosts taken beside the vendor's
 */
public record CallerOptions(
    InstantSource clock,
    Timer timer,
    Runnable closeTimer,
    Duration spacing,
    int concurrency,
    int largestAnswer,
    long memory,
    boolean allowPrivate,
    Set<String> hosts,
    SourceCallListener listener) {}
