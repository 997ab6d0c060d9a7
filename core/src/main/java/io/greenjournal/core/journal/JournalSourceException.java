package io.greenjournal.core.journal;

/** The vendor gave no usable answer; {@link #failure()} says why. Holds no secret. */
public final class JournalSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SourceFailure failure;

  public JournalSourceException(SourceFailure failure) {
    super(failure.detail().isEmpty() ? failure.code() : failure.code() + ": " + failure.detail());
    this.failure = failure;
  }

  public SourceFailure failure() {
    return failure;
  }
}
