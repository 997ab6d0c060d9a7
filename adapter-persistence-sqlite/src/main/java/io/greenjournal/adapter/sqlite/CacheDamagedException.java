package io.greenjournal.adapter.sqlite;

import org.jspecify.annotations.Nullable;

/**
 * The database file cannot be used: damaged, no database at all, or made by a newer version. Nothing of it was
 * changed.
 */
public final class CacheDamagedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  CacheDamagedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
