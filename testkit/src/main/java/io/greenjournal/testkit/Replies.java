package io.greenjournal.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each method answers when nothing is in its way. */
final class Replies {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long A_DAY = 1440;

  private Replies() {}

  static Answer to(FakeMethod method, FakeInstance instance, FakeCall call, Instant now) {
    return switch (method) {
      case LAST_INCOMING_MESSAGES -> window(instance, FakeJournal.INCOMING, call, now);
      case LAST_OUTGOING_MESSAGES -> window(instance, FakeJournal.OUTGOING, call, now);
      case GET_INCOMING_STATUSES -> window(instance, FakeJournal.INCOMING_STATUSES, call, now);
      case GET_OUTGOING_STATUSES -> window(instance, FakeJournal.OUTGOING_STATUSES, call, now);
      case GET_STATUS_STATISTIC -> views(instance, call, now);
      case GET_MESSAGE -> message(instance, call, now);
      case GET_CHAT_HISTORY -> chatHistory(instance, call, now);
      case GET_STATE_INSTANCE -> state(instance);
      case GET_SETTINGS -> Answer.json(instance.settings());
    };
  }

  private static Answer window(
      FakeInstance instance, FakeJournal journal, FakeCall call, Instant now) {
    long minutes;
    try {
      minutes = call.parameter("minutes").map(Long::parseLong).orElse(A_DAY);
    } catch (NumberFormatException notANumber) {
      return Refusals.badRequest("Validation failed. Details: 'minutes' must be a number");
    }
    if (journal == FakeJournal.INCOMING && silent(instance)) {
      return Answer.json("[]");
    }
    long from = now.getEpochSecond() - Math.min(minutes, Integer.MAX_VALUE) * 60;
    Moment moment = instance.moment(now);
    Answer answer = array(instance.entries(journal, moment, from).stream(), moment);
    instance.read();
    return answer;
  }

  private static Answer views(FakeInstance instance, FakeCall call, Instant now) {
    Moment moment = instance.moment(now);
    return call.parameter("idMessage")
        .map(post -> Answer.json(instance.statusViews(post, moment).orElse("[]")))
        .orElseGet(() -> required("idMessage"));
  }

  private static Answer message(FakeInstance instance, FakeCall call, Instant now) {
    JsonNode body = body(call);
    String chatId = body.path("chatId").asText("");
    String idMessage = body.path("idMessage").asText("");
    if (chatId.isEmpty() || idMessage.isEmpty()) {
      return required(chatId.isEmpty() ? "chatId" : "idMessage");
    }
    Moment moment = instance.moment(now);
    List<JournalEntry> chat = chat(instance, chatId, moment);
    if (chat.isEmpty()) {
      return Refusals.badRequest("chatId not found");
    }
    return chat.stream()
        .filter(entry -> entry.idMessage().equals(idMessage))
        .findFirst()
        .map(entry -> Answer.json(entry.json(moment)))
        .orElseGet(() -> Refusals.badRequest("ID message notfound"));
  }

  private static Answer chatHistory(FakeInstance instance, FakeCall call, Instant now) {
    JsonNode body = body(call);
    String chatId = body.path("chatId").asText("");
    if (chatId.isEmpty()) {
      return required("chatId");
    }
    Moment moment = instance.moment(now);
    List<JournalEntry> chat = chat(instance, chatId, moment);
    if (chat.isEmpty()) {
      return Refusals.badRequest("chatId not found");
    }
    return array(chat.stream().limit(body.path("count").asLong(100)), moment);
  }

  private static Answer state(FakeInstance instance) {
    String state = instance.state();
    return Answer.json(
        state.isEmpty()
            ? "null"
            : JSON.createObjectNode().put("stateInstance", state).toString());
  }

  /** Both directions of one chat, newest first. */
  private static List<JournalEntry> chat(FakeInstance instance, String chatId, Moment moment) {
    Stream<JournalEntry> incoming = silent(instance)
        ? Stream.empty()
        : instance.entries(FakeJournal.INCOMING, moment, Long.MIN_VALUE).stream();
    Stream<JournalEntry> outgoing =
        instance.entries(FakeJournal.OUTGOING, moment, Long.MIN_VALUE).stream();
    return Stream.concat(incoming, outgoing)
        .filter(entry -> entry.chatId().equals(chatId))
        .sorted(NewestFirst.at(moment))
        .toList();
  }

  private static Answer array(Stream<JournalEntry> entries, Moment moment) {
    return Answer.json(
        entries.map(entry -> entry.json(moment)).collect(Collectors.joining(",", "[", "]")));
  }

  private static JsonNode body(FakeCall call) {
    try {
      return JSON.readTree(call.body());
    } catch (JsonProcessingException broken) {
      return MissingNode.getInstance();
    }
  }

  private static Answer required(String parameter) {
    return Refusals.badRequest("Validation failed. Details: '" + parameter + "' is required");
  }

  /** Received messages are not recorded at all. */
  private static boolean silent(FakeInstance instance) {
    return instance.setting("incomingWebhook").equals("no");
  }
}
