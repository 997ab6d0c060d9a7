package io.greenjournal.web.tracking;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.Standing;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Lets a journal be asked again before its time. */
@Controller("/instances/{id}/journals/{journal}/resume")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ResumeController {
  private final Watched watched;
  private final JournalStore store;

  ResumeController(Watched watched, JournalStore store) {
    this.watched = watched;
    this.store = store;
  }

  /** The schedule sees it within a minute. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> resume(String id, String journal, CurrentUser user, Times times, Words t) {
    Standing standing = watched.tended(id, user, times);
    Journal resumed = Journal.of(journal)
        .filter(standing.journals()::contains)
        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such journal"));
    store.resume(standing.instance().id(), resumed);
    return Flash.good("tracking.flash.resumed", t.journal(resumed))
        .to("/instances/" + standing.instance().id() + "#journals");
  }
}
