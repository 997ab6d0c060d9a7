package io.greenjournal.web.journal;

import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.web.api.MessageJson;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The page of the journal as the API would give it, for whoever is signed in with a browser: the same filter in the
 * same address, days of the user's zone.
 */
@Controller(TwinController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class TwinController {
  static final String PATH = "/journal.json";

  private static final int ROWS = 50;

  private final JournalSearch search;
  private final WantedReader reader;
  private final MessageJson json;

  TwinController(JournalSearch search, WantedReader reader, MessageJson json) {
    this.search = search;
    this.reader = reader;
    this.json = json;
  }

  @Get
  @Produces(MediaType.APPLICATION_JSON)
  String twin(HttpRequest<?> request, CurrentUser user, Times times) {
    PageQuery query = JournalAddress.of(request);
    Optional<Cursor> cursor = query.all("cursor").stream().findFirst().map(Cursor::new);
    try {
      Wanted wanted = reader.read(user.scope(), query, times);
      return json.page(
          wanted.impossible()
              ? nothing(user, wanted)
              : search.find(user.scope(), wanted.filter(), cursor, ROWS),
          wanted.problems());
    } catch (BadValueException | IllegalArgumentException e) {
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, "no such filter or page");
    } catch (QueryTimedOutException e) {
      throw new HttpStatusException(HttpStatus.SERVICE_UNAVAILABLE, "the search took too long");
    }
  }

  private <T> Page<T> nothing(CurrentUser user, Wanted wanted) {
    return new Page<>(
        List.of(),
        Optional.empty(),
        search
            .completeness(user.scope(), wanted.filter(), new Window(Instant.EPOCH, Instant.EPOCH))
            .freshness());
  }
}
