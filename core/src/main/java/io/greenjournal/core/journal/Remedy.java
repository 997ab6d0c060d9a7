package io.greenjournal.core.journal;

/** What helps against a {@link SourceFailure}. */
public enum Remedy {
  /** The same call again after some seconds; the client has done so already where it could. */
  REPEAT("Try again in a moment."),
  /** Time; see {@link SourceFailure#retryAfter()}. Nobody needs to do anything. */
  WAIT("Wait; it passes by itself."),
  /** The right token: somebody changed it, or it was never right. */
  CHECK_TOKEN("Enter the instance's present token from the vendor's console."),
  /** The right address or id of the instance. */
  CHECK_ADDRESS("Check the instance's id and its apiUrl in the vendor's console."),
  /** The right of the plan to call this method, or the right id. */
  CHECK_PLAN("Check the id, and whether the instance's plan includes this."),
  /** Linking the messenger account again. */
  LINK("Link the messenger account again, by QR code or phone number."),
  /** Payment of the instance. */
  RENEW("Renew the instance in the vendor's console."),
  /** A larger plan, or the next month. */
  UPGRADE("Wait for the next month or choose a larger plan."),
  /** A shorter window of time. */
  NARROW("Ask for a shorter window."),
  /** Other parameters. */
  CHANGE_REQUEST("Check what was asked for; the vendor refuses it."),
  /** Nothing: the instance is gone. */
  NONE("The instance no longer exists.");

  private final String sentence;

  Remedy(String sentence) {
    this.sentence = sentence;
  }

  /** One English sentence for logs and programs; pages have words of their own. */
  public String sentence() {
    return sentence;
  }
}
