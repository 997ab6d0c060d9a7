package io.greenjournal.web.shell;

import io.greenjournal.web.shell.ShellView.NavItem;
import java.util.ArrayList;
import java.util.List;

/** The places of the console, as the side bar and the tab bar name them. */
final class Navigation {
  /** The pages that a thumb reaches; the others are behind "more". */
  private static final int ON_THE_BAR = 5;

  private final String path;
  private final Words t;

  /** @param path of the page that is shown */
  Navigation(String path, Words t) {
    this.path = path;
    this.t = t;
  }

  /** What is read, the most used first. */
  List<NavItem> pages(Pulse.Beat beat) {
    return List.of(
        item("/", "layout-list", "fleet", "f", path.equals("/"))
            .counting(beat.sick(), "is-bad", t.of("shell.nav.sick", beat.sick())),
        item("/journal", "notebook", "journal", "j", isWithin("/journal", "/messages")),
        item("/chats", "messages", "chats", "c", isWithin("/chats")),
        item("/delivery", "chart-bar", "delivery", "d", isWithin("/delivery")),
        item("/sync", "refresh", "sync", "y", isWithin("/sync"))
            .counting(beat.resting(), "is-warn", t.of("shell.nav.resting", beat.resting())),
        item("/statuses", "circle-dashed", "statuses", "s", isWithin("/statuses")));
  }

  /** What is kept in order; the owner sees more of it. */
  List<NavItem> administration(boolean owner) {
    List<NavItem> all = new ArrayList<>();
    all.add(item("/instances", "device-mobile", "instances", "i", isWithin("/instances")));
    if (owner) {
      all.add(item("/audit", "shield-check", "audit", "", isWithin("/audit")));
    }
    all.add(item("/settings", "settings", "settings", "", isWithin("/settings")));
    return all;
  }

  static List<NavItem> onTheBar(List<NavItem> pages) {
    return pages.subList(0, Math.min(ON_THE_BAR, pages.size()));
  }

  static List<NavItem> behindMore(List<NavItem> pages) {
    return pages.subList(Math.min(ON_THE_BAR, pages.size()), pages.size());
  }

  private NavItem item(String href, String icon, String name, String key, boolean current) {
    return new NavItem(href, icon, t.of("shell.nav." + name), key, current, 0, "", "");
  }

  private boolean isWithin(String... places) {
    for (String place : places) {
      if (path.equals(place) || path.startsWith(place + "/")) {
        return true;
      }
    }
    return false;
  }
}
