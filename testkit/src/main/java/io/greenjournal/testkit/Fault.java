package io.greenjournal.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What goes wrong with a call. The parts are independent, so that a slow failure is a delay and an answer.
 *
 * @param answer sent instead of the real one
 * @param delay waited before anything is sent
 * @param headers sent beside or instead of the real ones
 * @param coding how the body is packed
 * @param manner how the bytes go over the wire
 */
record Fault(
    Optional<Answer> answer,
    Optional<Duration> delay,
    Map<String, String> headers,
    Optional<Coding> coding,
    Optional<Manner> manner) {
  static final Fault NONE =
      new Fault(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

  static Fault answer(Answer answer) {
    return new Fault(Optional.of(answer), NONE.delay, NONE.headers, NONE.coding, NONE.manner);
  }

  static Fault delay(Duration delay) {
    return new Fault(NONE.answer, Optional.of(delay), NONE.headers, NONE.coding, NONE.manner);
  }

  static Fault header(String name, String value) {
    return new Fault(NONE.answer, NONE.delay, Map.of(name, value), NONE.coding, NONE.manner);
  }

  static Fault coding(Coding coding) {
    return new Fault(NONE.answer, NONE.delay, NONE.headers, Optional.of(coding), NONE.manner);
  }

  static Fault manner(Manner manner) {
    return new Fault(NONE.answer, NONE.delay, NONE.headers, NONE.coding, Optional.of(manner));
  }

  /** Both at once; where both say something, this one's word counts. */
  Fault and(Fault other) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(other.headers);
    all.putAll(headers);
    return new Fault(
        answer.or(other::answer),
        delay.or(other::delay),
        all,
        coding.or(other::coding),
        manner.or(other::manner));
  }

  /** The answer as this fault leaves it. */
  Answer spoil(Answer real) {
    Answer said = answer.orElse(real);
    return coding.map(how -> how.pack(said)).orElse(said).with(headers);
  }
}
