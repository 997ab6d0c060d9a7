package io.greenjournal.web.shell;

import io.greenjournal.core.access.Preferences;
import io.greenjournal.core.access.Shortcuts;
import io.greenjournal.core.access.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What the frame around a page shows; {@code ${shell}} in every template.
 *
 * @param readOnly why nothing can be kept and what to do, for people who are signed in; {@code ""} when all is well
 * @param owner may do everything
 * @param account whether what is chosen is kept for the person rather than for this browser
 * @param here the present page, to come back to; {@code /} where it cannot be asked for
 * @param taste theme and keys of the person
 * @param navigation the pages for reading
 * @param administration what is not for reading: below the navigation, and behind "more" on a phone
 * @param pulse how the reading goes, for people who are signed in
 * @param languageQuery query of the present page that the language is added to; empty or ending in {@code &}
 * @param version of our files, to be asked for with {@code ?v=}
 */
public record ShellView(
    String lang,
    String dir,
    boolean signedIn,
    String userName,
    String userRole,
    boolean owner,
    boolean demo,
    boolean account,
    String here,
    Taste taste,
    String readOnly,
    List<NavItem> navigation,
    List<NavItem> administration,
    PulseLine pulse,
    List<LanguageLink> languages,
    String languageQuery,
    String flashTone,
    String flashText,
    String version) {
  /**
   * A place.
   *
   * @param key the letter that leads there after {@code g}; {@code ""} for none
   * @param current whether the page shown is this one or below it
   * @param count of what needs a person there; 0 is not shown
   * @param countTone {@code is-bad} or {@code is-warn}
   * @param countName what the count counts, in words
   */
  public record NavItem(
      String href,
      String icon,
      String text,
      String key,
      boolean current,
      long count,
      String countTone,
      String countName) {
    NavItem counting(long many, String tone, String name) {
      return new NavItem(href, icon, text, key, current, many, tone, name);
    }
  }

  /**
   * How the reading goes, in one line.
   *
   * @param tone {@code good}, {@code idle}, {@code warn} or {@code bad}
   * @param text the whole sentence; {@code ""} to say nothing
   * @param pattern the same with {@code %} where the time until the next call stands; {@code ""} without one
   * @param seconds until the next call
   */
  public record PulseLine(String tone, String text, String pattern, long seconds) {
    private static final int COUNTED = 60;
    private static final long SOON = 5;
    private static final long LATER = 30;

    static PulseLine of(Pulse.Beat beat, Times times) {
      if (beat.next().isEmpty()) {
        return new PulseLine(beat.tone(), beat.text(), "", 0);
      }
      Words t = times.words();
      Duration left = Duration.between(times.now(), beat.next().get());
      String second = t.of("shell.length.s", 0).replace("0", "%");
      return new PulseLine(
          beat.tone(),
          t.of("shell.pulse.next", beat.text(), times.length(left)),
          left.toSeconds() < COUNTED ? t.of("shell.pulse.next", beat.text(), second) : "",
          Math.max(0, left.toSeconds()));
    }

    /** After how many seconds it is worth asking again. */
    public long again() {
      return pattern.isEmpty() ? tone.equals("good") ? SOON : LATER : Math.max(2, seconds + 1);
    }
  }

  /**
   * What scripts and colours go by.
   *
   * @param theme {@code light} or {@code dark}; {@code ""} for that of the system
   * @param keys {@code off} or {@code chords}; {@code ""} for all
   */
  public record Taste(String theme, String keys) {
    static Taste of(Preferences chosen) {
      return new Taste(
          chosen.theme() == Theme.AUTO ? "" : chosen.theme().word(),
          chosen.shortcuts() == Shortcuts.ALL ? "" : chosen.shortcuts().word());
    }
  }

  public record LanguageLink(String tag, String name, boolean current) {}

  /** The letters of the user's name for the round mark. */
  public String initials() {
    return userName.isEmpty()
        ? ""
        : userName.substring(0, userName.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  /** A title for a tab in the background: with the number of troubles before it, if there are any. */
  public String counted(long troubles, String title) {
    return troubles == 0 ? title : "(" + troubles + ") " + title;
  }

  /** How many instances need a person. */
  public long sick() {
    return navigation.stream()
        .filter(item -> item.href().equals("/"))
        .mapToLong(NavItem::count)
        .sum();
  }

  /** How many journals are parked or failing. */
  public long resting() {
    return navigation.stream()
        .filter(item -> item.href().equals("/sync"))
        .mapToLong(NavItem::count)
        .sum();
  }

  /** The five pages of the tab bar. */
  public List<NavItem> tabs() {
    return Navigation.onTheBar(navigation);
  }

  /** The pages that have no room there. */
  public List<NavItem> more() {
    return Navigation.behindMore(navigation);
  }

  public boolean rightToLeft() {
    return dir.equals("rtl");
  }
}
