package io.greenjournal.bench.sync;

/** What no client can beat, in milliseconds. */
final class Limit {
  /** Between two calls of one instance and method, as the client does it by default. */
  static final double SPACING = 1_050;

  private Limit() {}

  /** So many at once wait for the latency together. */
  static double apart(int calls) {
    return Math.ceil((double) calls / Fleet.CONCURRENCY) * SyncClient.LATENCY;
  }

  /** Of rounds that follow each other: no instance may be called sooner. */
  static double inARow(int calls) {
    return Math.max(SPACING, apart(calls));
  }
}
