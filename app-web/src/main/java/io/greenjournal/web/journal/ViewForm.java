package io.greenjournal.web.journal;

import io.greenjournal.core.view.SavedView;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads the filter that somebody wants to keep: as the page spells it, and only when the page can show it. */
@Singleton
final class ViewForm {
  private final WantedReader reader;

  ViewForm(WantedReader reader) {
    this.reader = reader;
  }

  /** Empty for a filter that no page can show, or that is too long to be kept. */
  Optional<PageQuery> filter(CurrentUser user, String query, Times times) {
    PageQuery filter = JournalAddress.filter(query);
    try {
      reader.read(user.scope(), filter, times);
      return Optional.of(filter).filter(f -> SavedView.fits(f.query()));
    } catch (BadValueException e) {
      return Optional.empty();
    }
  }
}
