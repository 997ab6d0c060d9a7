package io.greenjournal.testkit.memory;

import io.greenjournal.core.port.JournalLayouts;
import io.greenjournal.core.view.JournalLayout;
import java.util.HashMap;
import java.util.Map;

/** Layouts that are forgotten at the end of a test. Not thread-safe. */
public final class InMemoryJournalLayouts implements JournalLayouts {
  private final Map<Long, JournalLayout> layouts = new HashMap<>();

  @Override
  public JournalLayout of(long user) {
    return layouts.getOrDefault(user, JournalLayout.USUAL);
  }

  @Override
  public void keep(long user, JournalLayout layout) {
    layouts.put(user, layout);
  }
}
