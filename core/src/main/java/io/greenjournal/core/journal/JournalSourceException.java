package io.greenjournal.core.journal;

import java.util.Optional;

/** The vendor gave no usable answer; {@link #failure()} says why, the message also what helps. Holds no secret. */
public final class JournalSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SourceFailure failure;
  private final transient Optional<CallCost> cost;

  public JournalSourceException(SourceFailure failure) {
    this(failure, Optional.empty());
  }

  /** @param cost what it cost all the same; empty when nobody counted */
  public JournalSourceException(SourceFailure failure, Optional<CallCost> cost) {
    super(line(failure));
    this.failure = failure;
    this.cost = cost;
  }

  private static String line(SourceFailure failure) {
    String what =
        failure.detail().isEmpty() ? failure.code() : failure.code() + ": " + failure.detail();
    return failure instanceof SourceFailure.Cancelled
        ? what
        : what + " (" + failure.remedy().sentence() + ")";
  }

  public SourceFailure failure() {
    return failure;
  }

  /** What the call cost, its repetitions included; empty when nobody counted. */
  public Optional<CallCost> cost() {
    return cost;
  }
}
