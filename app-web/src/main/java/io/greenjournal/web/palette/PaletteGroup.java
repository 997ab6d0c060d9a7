package io.greenjournal.web.palette;

import java.util.List;

/** What was found of one kind. */
record PaletteGroup(String name, List<Item> items) {
  /**
   * One thing to choose.
   *
   * @param rest what tells it from others of the same name; {@code ""} for nothing
   * @param href a place within this site; {@code ""} for an act
   * @param act what the page does by itself: sends one of its forms, changes the theme; {@code ""} for a place
   */
  record Item(String text, String rest, String icon, String href, String act) {
    static Item place(String text, String rest, String icon, String href) {
      return new Item(text, rest, icon, href, "");
    }

    static Item act(String text, String icon, String act) {
      return new Item(text, "", icon, "", act);
    }
  }
}
