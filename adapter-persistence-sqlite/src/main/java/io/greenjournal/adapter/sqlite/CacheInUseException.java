package io.greenjournal.adapter.sqlite;

/** Another process, or another part of this one, has the data directory open. */
public final class CacheInUseException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  CacheInUseException(String message) {
    super(message);
  }
}
