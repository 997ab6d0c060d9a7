package io.greenjournal.adapter.sqlite.key;

/**
 * The key of the cache cannot be used: missing while there are secrets, not the one that they were encrypted
 * with, or open to others. Nothing was changed. The message names the file and the next step, and no secret.
 */
public final class KeyRefusedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public KeyRefusedException(String message) {
    super(message);
  }
}
