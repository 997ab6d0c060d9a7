package io.greenjournal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.conversation.ChatLine;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.port.ChatList;
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

/** The chats of the cache by their latest message, for programs. */
@Controller("/api/v1/chats")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChatsApi {
  private static final List<String> PARAMETERS = List.of("instance", "limit", "cursor");

  private final ChatList chats;
  private final MessageJson json;

  ChatsApi(ChatList chats, MessageJson json) {
    this.chats = chats;
    this.json = json;
  }

  @Get
  String list(HttpRequest<?> request, CurrentUser user) {
    Parameters given = new Parameters(request.getParameters(), PARAMETERS);
    Set<InstanceId> instances = given.instances("instance");
    Optional<Cursor> after = given.one("cursor").map(Cursor::new);
    int limit = given.number("limit", 1, 1000, 50);
    try {
      return print(chats.chats(user.scope(), instances, after, limit));
    } catch (QueryTimedOutException e) {
      throw ApiProblem.tooSlow();
    } catch (IllegalArgumentException e) {
      if (after.isEmpty()) {
        throw e;
      }
      throw ApiProblem.badParameter(
          "cursor", "the 'next' of the page before, of the same instances");
    }
  }

  private String print(Page<ChatLine> page) {
    ObjectNode node = JsonText.JSON.objectNode();
    ArrayNode items = node.putArray("items");
    page.items().forEach(line -> items.add(item(line)));
    node.put("next", page.next().map(Cursor::value).orElse(null));
    JsonText.put(node, page.freshness());
    return JsonText.print(node);
  }

  private ObjectNode item(ChatLine line) {
    ObjectNode node = JsonText.JSON
        .objectNode()
        .put("instance", line.instance().value())
        .put("chatId", line.chat().value());
    ArrayNode ids = node.putArray("ids");
    line.ids().stream().sorted().forEach(id -> ids.add(id.value()));
    node.put("incoming", line.incoming());
    node.put("outgoing", line.outgoing());
    node.put("latestAt", line.latest().at().toString());
    node.set("latest", json.item(line.latest()));
    return node;
  }
}
