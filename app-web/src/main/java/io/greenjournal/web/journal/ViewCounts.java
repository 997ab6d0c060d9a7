package io.greenjournal.web.journal;

import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How many messages the views of the side bar hold, asked for by itself once a page of the journal stands. */
@Controller("/journal/counts")
@ExecuteOn(TaskExecutors.BLOCKING)
class ViewCounts {
  /** What is more is not counted. */
  private static final int MOST = 99;

  private final ViewShelf shelf;
  private final WantedReader reader;
  private final JournalSearch search;

  ViewCounts(ViewShelf shelf, WantedReader reader, JournalSearch search) {
    this.shelf = shelf;
    this.reader = reader;
    this.search = search;
  }

  /** Count by view; a view that takes too long, or that no list can show any more, has none. */
  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> counts(CurrentUser user, Times times) {
    Map<String, String> counts = new LinkedHashMap<>();
    shelf.of(user).stream()
        .limit(SideViews.MOST)
        .forEach(shown -> count(shown, user, times)
            .ifPresent(n -> counts.put(String.valueOf(shown.view().id()), n)));
    return counts.isEmpty()
        ? HttpResponse.noContent()
        : HttpResponse.ok(new ModelAndView<>("journal/counts", Map.of("counts", counts)));
  }

  private Optional<String> count(ViewShelf.Shown shown, CurrentUser user, Times times) {
    try {
      Wanted wanted = reader.read(user.scope(), shown.filter(), times);
      int found = wanted.impossible()
          ? 0
          : search
              .find(user.scope(), wanted.filter(), Optional.empty(), MOST + 1)
              .items()
              .size();
      return Optional.of(
          found > MOST
              ? times.words().of("journal.count.least", MOST)
              : times.words().number(found));
    } catch (BadValueException | QueryTimedOutException e) {
      return Optional.empty();
    }
  }
}
