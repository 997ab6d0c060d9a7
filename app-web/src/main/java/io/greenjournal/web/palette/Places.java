package io.greenjournal.web.palette;

import io.greenjournal.core.access.Role;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.palette.PaletteGroup.Item;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.WordBook;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pages and acts that the palette offers, to each user those that the server would not refuse. */
@Singleton
final class Places {
  private final Words english;
  private final boolean demo;

  Places(WordBook book, Settings settings) {
    this.english = book.in(Language.ENGLISH);
    this.demo = settings.demo();
  }

  /** Found by their name in the language of the page or in English. */
  List<Item> pages(CurrentUser user, Typed typed, Words t) {
    boolean owner = user.role() == Role.OWNER;
    List<Item> all = new ArrayList<>();
    add(all, typed, t, "shell.nav.fleet", "layout-list", "/");
    add(all, typed, t, "shell.nav.journal", "notebook", "/journal");
    add(all, typed, t, "views.title", "bookmark", "/journal/views");
    add(all, typed, t, "shell.nav.chats", "messages", "/chats");
    add(all, typed, t, "shell.nav.delivery", "chart-bar", "/delivery");
    add(all, typed, t, "shell.nav.sync", "refresh", "/sync");
    add(all, typed, t, "shell.nav.statuses", "circle-dashed", "/statuses");
    add(all, typed, t, "shell.nav.instances", "device-mobile", "/instances");
    add(all, typed, t, "settings.title", "settings", "/settings");
    if (owner) {
      add(all, typed, t, "house.title", "database", "/settings/data");
      add(all, typed, t, "shell.nav.audit", "shield-check", "/audit");
    }
    add(all, typed, t, "about.title", "info-circle", "/settings/about");
    if (demo) {
      add(all, typed, t, "gallery.title", "layout-list", "/settings/about/gallery");
    }
    return all;
  }

  List<Item> acts(CurrentUser user, Typed typed, Words t) {
    List<Item> all = new ArrayList<>();
    if (user.role() != Role.VIEWER) {
      act(all, typed, t, "palette.sync", "refresh", "sync");
    }
    if (user.role() == Role.OWNER) {
      add(all, typed, t, "palette.add", "plus", "/instances/new");
      add(all, typed, t, "palette.import", "file-import", "/instances/import");
    }
    add(all, typed, t, "palette.export", "download", "/journal/export");
    act(all, typed, t, "palette.keys", "keyboard", "keys");
    act(all, typed, t, "palette.theme.light", "sun", "theme-light");
    act(all, typed, t, "palette.theme.dark", "moon", "theme-dark");
    act(all, typed, t, "palette.theme.auto", "device-desktop", "theme-auto");
    Arrays.stream(Language.values())
        .filter(language -> language != t.language())
        .filter(language -> typed.fits(
            language.ownName(),
            language.name(),
            t.of("shell.language"),
            english.of("shell.language")))
        .map(language -> Item.act(language.ownName(), "language", "lang-" + language.tag()))
        .forEach(all::add);
    act(all, typed, t, "shell.signOut", "logout", "logout");
    return all;
  }

  private void add(List<Item> all, Typed typed, Words t, String key, String icon, String href) {
    if (typed.fits(t.of(key), english.of(key))) {
      all.add(Item.place(t.of(key), "", icon, href));
    }
  }

  private void act(List<Item> all, Typed typed, Words t, String key, String icon, String act) {
    if (typed.fits(t.of(key), english.of(key))) {
      all.add(Item.act(t.of(key), icon, act));
    }
  }
}
