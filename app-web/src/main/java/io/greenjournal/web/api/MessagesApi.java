package io.greenjournal.web.api;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.core.port.Threads;
import io.greenjournal.core.search.SearchReading;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The messages of the cache, for programs. */
@Controller("/api/v1/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MessagesApi {
  private static final List<String> PARAMETERS = Stream.concat(
          MessageFilters.PARAMETERS.stream(), Stream.of("limit", "cursor"))
      .toList();

  private final JournalSearch search;
  private final MessageFilters filters;
  private final Threads threads;
  private final MessageJson json;

  MessagesApi(JournalSearch search, MessageFilters filters, Threads threads, MessageJson json) {
    this.search = search;
    this.threads = threads;
    this.filters = filters;
    this.json = json;
  }

  @Get
  String list(HttpRequest<?> request, CurrentUser user) {
    Parameters given = new Parameters(request.getParameters(), PARAMETERS);
    Optional<Cursor> after = given.one("cursor").map(Cursor::new);
    int limit = given.number("limit", 1, 1000, 50);
    SearchReading wanted = filters.read(given, user.scope());
    try {
      return json.page(
          wanted.impossible()
              ? new Page<>(List.of(), Optional.empty(), basis(user, wanted))
              : search.find(user.scope(), wanted.filter(), after, limit),
          wanted.problems());
    } catch (QueryTimedOutException e) {
      throw ApiProblem.tooSlow();
    } catch (IllegalArgumentException e) {
      if (after.isEmpty()) {
        throw e;
      }
      throw ApiProblem.badParameter(
          "cursor", "the 'next' of the page before, under the same filter");
    }
  }

  private Freshness basis(CurrentUser user, SearchReading wanted) {
    return search
        .completeness(user.scope(), wanted.filter(), new Window(Instant.EPOCH, Instant.EPOCH))
        .freshness();
  }

  @Get("/{instance}/{direction}/{chatId}/{idMessage}")
  String one(String instance, String direction, String chatId, String idMessage, CurrentUser user) {
    Direction way = Direction.of(direction)
        .orElseThrow(() -> ApiProblem.badParameter("direction", "incoming or outgoing"));
    if (!InstanceId.isValid(instance)) {
      throw ApiProblem.notFound("message");
    }
    MessageKey key =
        new MessageKey(new InstanceId(instance), way, new ChatId(chatId), new MessageId(idMessage));
    return search
        .history(user.scope(), Journal.of(way), key)
        .map(history -> json.history(history, threads.thread(user.scope(), key)))
        .orElseThrow(() -> ApiProblem.notFound("message"));
  }
}
