package io.greenjournal.web.messages;

import java.util.regex.Pattern;

/** The colour of a post. Only plain {@code #RRGGBB} is taken over: it goes into an attribute of the page. */
public record PostColour(String value) {
  private static final Pattern PLAIN = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final String USUAL = "#4a4f4c";
  private static final double LIGHT = 0.42;

  public static PostColour of(String backgroundColor) {
    return new PostColour(PLAIN.matcher(backgroundColor).matches() ? backgroundColor : USUAL);
  }

  /** White words could not be read on it. */
  public boolean isLight() {
    return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5) > LIGHT;
  }

  private double linear(int at) {
    double part = Integer.parseInt(value.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
