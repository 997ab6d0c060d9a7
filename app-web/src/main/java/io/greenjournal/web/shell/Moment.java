package io.greenjournal.web.shell;

/**
 * A time ready to print as {@code <time>}.
 *
 * @param text as people read it, often short
 * @param iso with its offset, for {@code datetime}
 * @param exact to the second, with its zone, for {@code title}
 */
public record Moment(String text, String iso, String exact) {
  /** The same time said with other words. */
  public Moment saying(String words) {
    return new Moment(words, iso, exact);
  }
}
