package io.greenjournal.adapter.http.wire;

import io.greenjournal.core.instance.Token;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes foreign text fit for logs and pages: one short line without the secret. */
final class Redactor {
  private static final Pattern PATH = Pattern.compile(
      "(waInstance[^/\\s]*\\\\?/[A-Za-z]+\\\\?/)[^/\\s\"'<>?#&\\\\]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE =
      Pattern.compile("<title>(.*?)</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** Control characters, line breaks and marks that turn the direction of text. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\s]+");

  private static final int LONGEST = 160;

  /** Enough to find a title in; the patterns below take too long over a page of brackets alone. */
  private static final int MOST_READ = 4_096;

  private final Traces traces;

  Redactor(Token token) {
    this.traces = new Traces(token.reveal());
  }

  /** One line, redacted first; what the cuts leave of a secret is too little to tell. */
  String line(String text) {
    String safe = traces.hide(text.substring(0, Math.min(text.length(), MOST_READ)));
    safe = PATH.matcher(safe).replaceAll("$1***");
    String line = UNPRINTABLE.matcher(withoutTags(safe)).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private static String withoutTags(String text) {
    Matcher title = TITLE.matcher(text);
    String told = title.find() ? title.group(1) : text;
    return TAG.matcher(told).replaceAll(" ");
  }
}
