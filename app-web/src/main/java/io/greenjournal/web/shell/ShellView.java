package io.greenjournal.web.shell;

import java.util.List;
import java.util.Locale;

/**
 * What the frame around a page shows; {@code ${shell}} in every template.
 *
 * @param readOnly why nothing can be kept and what to do, for people who are signed in; {@code ""} when all is well
 * @param tools what is not for reading: beside the navigation, and behind "more" on a phone
 * @param languageQuery query of the present page that the language is added to; empty or ending in {@code &}
 * @param version of our files, to be asked for with {@code ?v=}
 */
public record ShellView(
    String lang,
    String dir,
    boolean signedIn,
    String userName,
    String userRole,
    boolean demo,
    String readOnly,
    List<NavItem> navigation,
    List<NavItem> tools,
    List<LanguageLink> languages,
    String languageQuery,
    String flashTone,
    String flashText,
    String version) {
  /** @param current whether the page shown is this one or below it */
  public record NavItem(String href, String icon, String text, boolean current) {}

  public record LanguageLink(String tag, String name, boolean current) {}

  /** The letters of the user's name for the round mark. */
  public String initials() {
    return userName.isEmpty()
        ? ""
        : userName.substring(0, userName.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  public boolean rightToLeft() {
    return dir.equals("rtl");
  }
}
