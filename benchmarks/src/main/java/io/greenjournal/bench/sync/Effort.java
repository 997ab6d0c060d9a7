package io.greenjournal.bench.sync;

/**
 * How often things are repeated.
 *
 * @param warmUps rounds before anything is measured
 * @param apart rounds with a pause before each
 * @param inARow rounds that start when the one before ended
 * @param sick rounds with sick instances, of each kind
 * @param loop instances that are asked one after the other
 */
record Effort(int warmUps, int apart, int inARow, int sick, int loop) {
  static final Effort SHORT = new Effort(5, 4, 4, 2, 10);
  static final Effort LONG = new Effort(20, 20, 20, 10, 30);
}
