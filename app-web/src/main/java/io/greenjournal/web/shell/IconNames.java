package io.greenjournal.web.shell;

import java.util.List;

/** The icons that pages have, by name. */
public final class IconNames {
  private IconNames() {}

  public static List<String> all() {
    return IconSprite.names();
  }
}
