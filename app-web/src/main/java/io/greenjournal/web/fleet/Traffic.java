package io.greenjournal.web.fleet;

import io.greenjournal.core.journal.HourFigures;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.web.shell.Spark;
import java.time.Duration;
import java.time.Instant;

/** Adds up the messages of one range, for one instance or for all. */
final class Traffic {
  private final Instant start;
  private final long stepSeconds;
  private final long[] inSteps;
  private final long[] outSteps;
  private final long[] failedSteps;
  private long in;
  private long out;
  private long delivered;
  private long read;
  private long failed;
  private long pending;

  Traffic(Range range, Instant start) {
    this.start = start;
    this.stepSeconds = range.length().toSeconds() / range.steps();
    this.inSteps = new long[range.steps()];
    this.outSteps = new long[range.steps()];
    this.failedSteps = new long[range.steps()];
  }

  void add(HourFigures figures) {
    int step = (int) (Duration.between(start, figures.hour()).toSeconds() / stepSeconds);
    if (step < 0 || step >= inSteps.length) {
      return;
    }
    if (figures.journal() == Journal.INCOMING) {
      in += figures.count();
      inSteps[step] += figures.count();
    } else if (figures.journal() == Journal.OUTGOING) {
      out += figures.count();
      outSteps[step] += figures.count();
      addOutcome(figures.status(), figures.count(), step);
    }
  }

  private void addOutcome(DeliveryStatus status, long count, int step) {
    DeliveryStatus.Kind kind = status.kind();
    if (kind.isFailure()) {
      failed += count;
      failedSteps[step] += count;
    }
    switch (kind) {
      case PENDING -> pending += count;
      case DELIVERED -> delivered += count;
      case READ -> {
        delivered += count;
        read += count;
      }
      default -> {}
    }
  }

  long in() {
    return in;
  }

  long out() {
    return out;
  }

  /** Read ones included: what was read was delivered. */
  long delivered() {
    return delivered;
  }

  long read() {
    return read;
  }

  long failed() {
    return failed;
  }

  long pending() {
    return pending;
  }

  Spark inLine() {
    return Spark.of(inSteps);
  }

  Spark outLine() {
    return Spark.of(outSteps);
  }

  Spark failedLine() {
    return Spark.of(failedSteps);
  }

  Spark line() {
    long[] both = inSteps.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] += outSteps[i];
    }
    return Spark.of(both);
  }
}
