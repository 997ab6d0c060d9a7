package io.greenjournal.web.listing;

import io.greenjournal.web.shell.Words;
import java.util.List;

/** What a list says to somebody who sees no instance: how to add one, or who can. */
public final class NoInstance {
  private NoInstance() {}

  public static Missing of(boolean mayAdd, Words t) {
    return mayAdd
        ? new Missing(
            "device-mobile",
            t.of("journal.none.instance.title"),
            t.of("journal.none.instance.text"),
            List.of(new Missing.Way("/instances/new", t.of("journal.none.instance.act"))))
        : new Missing(
            "device-mobile",
            t.of("journal.none.granted.title"),
            t.of("journal.none.granted.text"),
            List.of());
  }
}
