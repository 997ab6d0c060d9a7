package io.greenjournal.core.port;

import io.greenjournal.core.view.JournalLayout;

/** What the list of the journal shows to whom. */
public interface JournalLayouts {
  /** {@link JournalLayout#USUAL} until the user keeps another. */
  JournalLayout of(long user);

  void keep(long user, JournalLayout layout);
}
