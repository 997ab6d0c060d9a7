package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
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
      case LAST_INCOMING_CALLS -> window(instance, FakeJournal.INCOMING_CALLS, call, now);
      case LAST_OUTGOING_CALLS -> window(instance, FakeJournal.OUTGOING_CALLS, call, now);
      case GET_INCOMING_STATUSES -> window(instance, FakeJournal.INCOMING_STATUSES, call, now);
      case GET_OUTGOING_STATUSES -> window(instance, FakeJournal.OUTGOING_STATUSES, call, now);
      case GET_STATUS_STATISTIC -> views(instance, call, now);
      case GET_MESSAGE -> message(instance, call, now);
      case GET_CHAT_HISTORY -> chatHistory(instance, call, now);
      case DOWNLOAD_FILE -> file(instance, call, now);
      case GET_CONTACTS,
          GET_CHATS,
          GET_CONTACT_INFO,
          GET_AVATAR,
          GET_GROUP_DATA,
          CHECK_WHATSAPP,
          CHECK_ACCOUNT -> ContactReplies.to(method, instance, call, now);
      case GET_STATE_INSTANCE,
          GET_STATE_INSTANCE_HISTORY,
          GET_STATUS_INSTANCE,
          GET_SETTINGS,
          GET_WA_SETTINGS,
          GET_ACCOUNT_SETTINGS -> AccountReplies.to(method, instance, call);
      case SHOW_MESSAGES_QUEUE, GET_MESSAGES_COUNT, GET_WEBHOOKS_COUNT ->
        QueueReplies.to(method, instance);
      case SET_SETTINGS, REBOOT, LOGOUT, UPDATE_API_TOKEN, QR ->
        Acts.to(method, instance, call, now);
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
    if (silent(instance, journal)) {
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
        .orElseGet(() -> Refusals.required("idMessage"));
  }

  private static Answer message(FakeInstance instance, FakeCall call, Instant now) {
    JsonNode body = call.json();
    String chatId = body.path("chatId").asText("");
    String idMessage = body.path("idMessage").asText("");
    if (chatId.isEmpty() || idMessage.isEmpty()) {
      return Refusals.required(chatId.isEmpty() ? "chatId" : "idMessage");
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
    JsonNode body = call.json();
    String chatId = body.path("chatId").asText("");
    if (chatId.isEmpty()) {
      return Refusals.required("chatId");
    }
    Moment moment = instance.moment(now);
    List<JournalEntry> chat = chat(instance, chatId, moment);
    if (chat.isEmpty()) {
      return Refusals.badRequest("chatId not found");
    }
    return array(chat.stream().limit(body.path("count").asLong(100)), moment);
  }

  /** The link of the record again, made fresh. */
  private static Answer file(FakeInstance instance, FakeCall call, Instant now) {
    Answer found = message(instance, call, now);
    if (found.status() != 200) {
      return found;
    }
    String url = RawEntry.read(new String(found.body(), StandardCharsets.UTF_8))
        .path("downloadUrl")
        .asText("");
    return url.isEmpty()
        ? Refusals.badRequest("bad request data")
        : Answer.json(JSON.createObjectNode()
            .put("downloadUrl", url + "?fresh=" + now.getEpochSecond())
            .toString());
  }

  /** Both directions of one chat, newest first. */
  private static List<JournalEntry> chat(FakeInstance instance, String chatId, Moment moment) {
    Stream<JournalEntry> incoming = silent(instance, FakeJournal.INCOMING)
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

  /** Received messages and calls are not recorded at all while their flags are off. */
  private static boolean silent(FakeInstance instance, FakeJournal journal) {
    return switch (journal) {
      case INCOMING -> instance.isOff("incomingWebhook");
      case INCOMING_CALLS ->
        instance.isOff("incomingWebhook") || instance.isOff("incomingCallWebhook");
      case OUTGOING_CALLS -> instance.isOff("outgoingCallWebhook");
      default -> false;
    };
  }
}
