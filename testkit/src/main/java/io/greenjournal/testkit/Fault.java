package io.greenjournal.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What goes wrong with a call. The three parts are independent, so that a slow failure is a delay and an answer.
 *
 * @param answer sent instead of the real one
 * @param delay waited before anything is sent
 * @param bytes so much of the body is sent, then the connection breaks
 */
record Fault(Optional<Answer> answer, Optional<Duration> delay, OptionalInt bytes) {
  static final Fault NONE = new Fault(Optional.empty(), Optional.empty(), OptionalInt.empty());

  static Fault answer(Answer answer) {
    return new Fault(Optional.of(answer), Optional.empty(), OptionalInt.empty());
  }

  static Fault delay(Duration delay) {
    return new Fault(Optional.empty(), Optional.of(delay), OptionalInt.empty());
  }

  static Fault closeEarly(int bytes) {
    return new Fault(Optional.empty(), Optional.empty(), OptionalInt.of(bytes));
  }

  /** Both at once; where both say something, this one's word counts. */
  Fault and(Fault other) {
    return new Fault(
        answer.or(other::answer), delay.or(other::delay), bytes.isPresent() ? bytes : other.bytes);
  }
}
