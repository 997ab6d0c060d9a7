package io.greenjournal.core.status;

/**
 * How the text of a status post is drawn.
 *
 * @param backgroundColor {@code #RRGGBB} as received, {@code ""} when not told
 * @param font {@code SERIF}, {@code SANS_SERIF}, {@code NORICAN_REGULAR}, {@code BRYNDAN_WRITE},
 *     {@code OSWALD_HEAVY} or another word, {@code ""} when not told
 */
public record PostStyle(String backgroundColor, String font) {
  public static final PostStyle PLAIN = new PostStyle("", "");
}
