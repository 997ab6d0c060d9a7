package io.greenjournal.web.journal;

import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** Tells an open list how many messages of it have come since it was made. */
@Controller(NewsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class NewsController {
  static final String PATH = "/journal/news";

  private final News news;

  NewsController(News news) {
    this.news = news;
  }

  /** What the link shows. */
  public record NewsView(int count, String text, String href) {}

  /**
   * The link that takes them in. Nothing when there are none, when the list says so already, or when it cannot be told.
   *
   * @param shown how many the list says
   */
  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> news(
      HttpRequest<?> request,
      CurrentUser user,
      Times times,
      @QueryValue(defaultValue = "0") String shown) {
    PageQuery list = JournalAddress.of(request);
    int count;
    try {
      count = news.since(user.scope(), list, News.Mark.of(request.getParameters()), times);
    } catch (BadValueException | QueryTimedOutException e) {
      count = 0;
    }
    if (count == 0 || shown.equals(String.valueOf(count))) {
      return HttpResponse.noContent();
    }
    Words t = times.words();
    String text =
        count > News.MOST ? t.of("journal.news.many", News.MOST) : t.of("journal.news", count);
    return HttpResponse.ok(new ModelAndView<>(
        "journal/news",
        Map.of("page", new NewsView(count, text, JournalAddress.first(list).uri()))));
  }
}
