package io.greenjournal.adapter.http;

import io.greenjournal.core.journal.Remedy;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One row of the fault table: what goes wrong, and what is to come of it.
 *
 * @param fault makes it go wrong; instance and two whole records are there already
 * @param failure the code of the failure; {@code ""} when there is none
 * @param attempts how often it is tried
 * @param delivered how many records are given
 * @param complete whether the answer claims that nothing is missing
 * @param streamed what is given record by record where that is something else
 * @param passing how much time passes while an attempt waits
 */
record FaultRow(
    String name,
    Consumer<LiveSource> fault,
    String failure,
    int attempts,
    int delivered,
    boolean complete,
    Optional<FaultRow> streamed,
    Duration passing) {

  static FaultRow row(String name, Consumer<LiveSource> fault) {
    return new FaultRow(name, fault, "", 1, 0, false, Optional.empty(), Duration.ZERO);
  }

  /** The next call, or all of them, are answered so. */
  static FaultRow answer(int status, String body, String type) {
    String words = body.isEmpty() ? "an empty body" : body.replaceAll("\\s+", " ");
    return row(
        status + " " + (words.length() > 60 ? words.substring(0, 60) + "..." : words),
        s -> s.fake.faults().everywhere().status(status, body, type));
  }

  static FaultRow answer(int status, String body) {
    return answer(status, body, "application/json");
  }

  FaultRow fails(String code, int times) {
    return new FaultRow(name, fault, code, times, 0, false, streamed, passing);
  }

  FaultRow gives(int records, boolean whole) {
    return new FaultRow(name, fault, "", attempts, records, whole, streamed, passing);
  }

  FaultRow streams(int records, boolean whole) {
    Optional<FaultRow> other = Optional.of(row(name, fault).gives(records, whole));
    return new FaultRow(name, fault, failure, attempts, delivered, complete, other, passing);
  }

  FaultRow attempts(int times) {
    return new FaultRow(name, fault, failure, times, delivered, complete, streamed, passing);
  }

  FaultRow within(Duration time) {
    return new FaultRow(name, fault, failure, attempts, delivered, complete, streamed, time);
  }

  FaultRow named(String other) {
    return new FaultRow(other, fault, failure, attempts, delivered, complete, streamed, passing);
  }

  String line(Remedy remedy) {
    return line(failure, remedy.toString());
  }

  String line() {
    return line("-", "-");
  }

  private String line(String outcome, String remedy) {
    return String.join(
            " | ",
            name,
            outcome,
            remedy,
            Integer.toString(attempts),
            Integer.toString(delivered),
            complete ? "yes" : "no")
        + streamed
            .map(other -> " (record by record: delivered " + other.delivered + ")")
            .orElse("");
  }

  @Override
  public String toString() {
    return name;
  }
}
