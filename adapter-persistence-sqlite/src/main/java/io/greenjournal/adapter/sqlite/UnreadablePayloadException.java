package io.greenjournal.adapter.sqlite;

/** What a row holds of a payload is damaged. Says how and holds nothing of it. */
final class UnreadablePayloadException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadablePayloadException(String message) {
    super(message);
  }
}
