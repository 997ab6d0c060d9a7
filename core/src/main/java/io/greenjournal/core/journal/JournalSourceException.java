package io.greenjournal.core.journal;

/** The vendor gave no usable answer; {@link #failure()} says why, the message also what helps. Holds no secret. */
public final class JournalSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SourceFailure failure;

  public JournalSourceException(SourceFailure failure) {
    super(line(failure));
    this.failure = failure;
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
}
