package io.greenjournal.web.shell;

import java.util.Set;

/**
 * What an error page says: nothing of the cause but its kind, and an id by which the log has it.
 *
 * @param retry asking again may help and is safe
 */
public record ErrorView(
    int code, String id, String label, String title, String text, boolean retry, Moment at) {
  private static final Set<Integer> KNOWN =
      Set.of(400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503);

  public static ErrorView of(int code, String id, boolean safe, Times times) {
    Words t = times.words();
    int known = KNOWN.contains(code) ? code : code >= 500 ? 500 : 400;
    String key = "shell.error." + known;
    return new ErrorView(
        code,
        id,
        t.of("shell.error.label", Integer.toString(code)),
        t.of(key + ".title"),
        t.of(key + ".text"),
        safe && (code >= 500 || code == 429),
        times.exact(times.now()));
  }
}
