package io.greenjournal.web.push;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The secret that a request shows in its {@code Authorization} header. */
final class Shown {
  /** The vendor sends its setting as it is, so people put a scheme before it or not. */
  private static final Pattern HEADER =
      Pattern.compile("\\s*(?:(?:Bearer|Basic)\\s+)?(\\S{1,200})\\s*", Pattern.CASE_INSENSITIVE);

  private Shown() {}

  /** Empty when there is none, or nothing that could be one. */
  static Optional<String> in(Optional<String> header) {
    return header.map(HEADER::matcher).filter(Matcher::matches).map(matcher -> matcher.group(1));
  }
}
