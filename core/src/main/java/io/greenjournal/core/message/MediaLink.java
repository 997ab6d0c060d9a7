package io.greenjournal.core.message;

/**
 * Where the file of a message lies at this moment ({@code downloadFile}).
 *
 * @param url as received: never fetch it without a guard against private addresses, never show it as a link
 *     unless it is one; it expires at a time that nobody states
 */
public record MediaLink(String url) {
  public MediaLink {
    if (url.isBlank()) {
      throw new IllegalArgumentException("a link is not blank");
    }
  }

  /** Whoever holds the link can read the file, so it does not belong into logs. */
  @Override
  public String toString() {
    return "MediaLink[***]";
  }
}
