package io.greenjournal.web.shell;

/**
 * Why there is nothing to see, and what to do next.
 *
 * @param href of the one thing to do; {@code ""} for none
 */
public record Empty(String icon, String title, String text, String href, String act) {
  public static Empty of(String icon, String title, String text) {
    return new Empty(icon, title, text, "", "");
  }

  public Empty with(String link, String words) {
    return new Empty(icon, title, text, link, words);
  }
}
