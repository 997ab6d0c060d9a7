package io.greenjournal.bench.sync;

/** What is wrong with an instance of the simulated API. */
public enum Sickness {
  NONE,
  /** Never answers. */
  STALL,
  /** Answers 500. */
  ERROR,
  /** Resets the connection as soon as the request is read. */
  RESET,
  /** Answers 401. */
  DENIED,
  /** Answers 403. */
  FORBIDDEN,
  /** Answers 429 each time. */
  LIMITED,
  /** Answers 466: the quota of the month is used up. */
  QUOTA,
  /** Answers 200 with a page of HTML. */
  HTML,
  /** Answers 200 with {@code null}. */
  NULL,
  /** Answers as it should, five seconds late. */
  SLOW
}
