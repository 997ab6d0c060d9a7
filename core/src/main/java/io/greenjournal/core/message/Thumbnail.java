package io.greenjournal.core.message;

import java.util.Base64;
import java.util.Optional;

/**
 * A small preview picture inside a record.
 *
 * @param base64 as received; {@code ""} when there is none, and not always valid
 */
public record Thumbnail(String base64) {
  public static final Thumbnail NONE = new Thumbnail("");

  /** The picture's bytes, not checked for being a picture; empty when there is none or it is not base64. */
  public Optional<byte[]> bytes() {
    if (base64.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getMimeDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The size only: a preview is content, and content does not belong into logs. */
  @Override
  public String toString() {
    return "Thumbnail[" + base64.length() + " characters]";
  }
}
