package io.greenjournal.web.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Tells an open list how many messages of it have come since it was made. */
@Controller(NewsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class NewsController {
  static final String PATH = "/journal/news";

  private final News news;

  NewsController(News news) {
    this.news = news;
  }

  /** {@code {"count":3,"text":"3 new"}}; what cannot be told is told as none. */
  @Get
  @Produces(MediaType.APPLICATION_JSON)
  String news(HttpRequest<?> request, CurrentUser user, Times times) {
    int count;
    try {
      count = news.since(
          user.scope(), JournalAddress.of(request), News.Mark.of(request.getParameters()), times);
    } catch (BadValueException | QueryTimedOutException e) {
      count = 0;
    }
    Words t = times.words();
    return JsonNodeFactory.instance
        .objectNode()
        .put("count", count)
        .put(
            "text",
            count > News.MOST ? t.of("journal.news.many", News.MOST) : t.of("journal.news", count))
        .toString();
  }
}
