package io.greenjournal.web.api;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The messages of the cache, for programs. */
@Controller("/api/v1/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MessagesApi {
  private static final List<String> PARAMETERS = List.of(
      "instance",
      "direction",
      "type",
      "status",
      "chat",
      "from",
      "to",
      "q",
      "sentByApi",
      "limit",
      "cursor");
  private static final int LONGEST_SEARCH = 256;

  private final JournalSearch search;
  private final MessageJson json;

  MessagesApi(JournalSearch search, MessageJson json) {
    this.search = search;
    this.json = json;
  }

  @Get
  String list(HttpRequest<?> request, CurrentUser user) {
    Parameters given = new Parameters(request.getParameters(), PARAMETERS);
    Optional<Cursor> after = given.one("cursor").map(Cursor::new);
    int limit = given.number("limit", 1, 1000, 50);
    JournalFilter filter = filter(given);
    try {
      return json.page(search.find(user.scope(), filter, after, limit));
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

  private static JournalFilter filter(Parameters given) {
    Set<Journal> journals = given.all("direction", Direction::of, "incoming or outgoing").stream()
        .map(Journal::of)
        .collect(Collectors.toSet());
    JournalFilter all = JournalFilter.messages();
    return (journals.isEmpty() ? all : all.withJournals(journals))
        .withInstances(given.instances("instance"))
        .withTypes(given.all("type", Optional::of, "a typeMessage"))
        .withStatuses(given.all("status", Optional::of, "a statusMessage"))
        .withChats(given.all("chat", chat -> Optional.of(new ChatId(chat)), "a chatId"))
        .withSentByApi(given.yesOrNo("sentByApi"))
        .withPeriod(given.time("from"), given.time("to"))
        .withText(text(given));
  }

  private static String text(Parameters given) {
    String text = given.one("q").orElse("");
    if (text.length() > LONGEST_SEARCH) {
      throw ApiProblem.badParameter("q", "at most " + LONGEST_SEARCH + " characters");
    }
    return text;
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
        .map(json::history)
        .orElseThrow(() -> ApiProblem.notFound("message"));
  }
}
