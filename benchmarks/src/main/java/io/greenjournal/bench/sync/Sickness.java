package io.greenjournal.bench.sync;

/** What is wrong with an instance of the simulated API. */
enum Sickness {
  NONE,
  /** Never answers. */
  STALL,
  /** Answers 500. */
  ERROR,
  /** Resets the connection as soon as the request is read. */
  RESET,
  /** Answers 401. */
  DENIED
}
