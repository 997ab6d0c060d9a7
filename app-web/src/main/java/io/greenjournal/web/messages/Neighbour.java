package io.greenjournal.web.messages;

/**
 * Another message of the same chat that this one is about.
 *
 * @param href its page; {@code ""} when the cache does not hold it
 * @param text what it says, {@code ""} for nothing
 */
public record Neighbour(String href, String text) {
  public static final Neighbour UNKNOWN = new Neighbour("", "");
}
