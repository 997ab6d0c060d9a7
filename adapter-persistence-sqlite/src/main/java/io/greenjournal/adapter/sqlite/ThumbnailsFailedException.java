package io.greenjournal.adapter.sqlite;

/** The file of thumbnails cannot be written. Nothing else depends on it. */
final class ThumbnailsFailedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  ThumbnailsFailedException(RuntimeException cause) {
    super("thumbnails cannot be kept: " + cause.getMessage(), cause);
  }
}
