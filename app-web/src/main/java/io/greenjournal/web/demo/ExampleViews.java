package io.greenjournal.web.demo;

import io.greenjournal.core.port.SavedViews;

/** Saved views that the demo begins with, own ones and one that everybody sees. */
final class ExampleViews {
  /** Nobody has signed in to a demo. */
  private static final long OWNER = 0;

  private ExampleViews() {}

  static void keep(SavedViews views) {
    views.add(
        OWNER, "Failed today", "q=status:failed%2CnoAccount%2CyellowCard%20after:today", false);
    views.add(OWNER, "Media from MAX", "q=has:file%20instance:max", false);
    views.add(OWNER, "Received today", "q=after:today&direction=incoming", true);
  }
}
