package io.greenjournal.web.mirror;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.MirrorToken;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Payload.Fidelity;
import io.greenjournal.core.journal.ReceivedFilter;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.ReceivedRecords;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each method answers, from the cache. Every answer says in its headers what it rests on. */
@Singleton
final class MirrorAnswers {
  static final String AS_OF = "X-Green-Journal-As-Of";
  static final String COMPLETE_FROM = "X-Green-Journal-Complete-From";
  static final String LEFT_OUT = "X-Green-Journal-Left-Out";
  private static final Logger LOG = LoggerFactory.getLogger(MirrorAnswers.class);
  private static final long USUAL_HISTORY = 100;
  private static final Window ALWAYS = new Window(Instant.EPOCH, Instant.MAX);

  private final ReceivedRecords records;
  private final InstanceFactStore facts;
  private final MirrorTokens tokens;
  private final LongAnswers room;
  private final ObjectMapper mapper = new ObjectMapper();

  MirrorAnswers(
      ReceivedRecords records, InstanceFactStore facts, MirrorTokens tokens, LongAnswers room) {
    this.room = room;
    this.records = records;
    this.facts = facts;
    this.tokens = tokens;
  }

  MutableHttpResponse<?> journal(MirrorToken token, Journal journal, Wish wish) {
    ReceivedFilter filter =
        ReceivedFilter.journal(token.instance(), journal, wish.window()).withChat(wish.chat());
    return stream(token, filter, first(token, filter, wish.limit()), wish.limit());
  }

  /** @throws Refusal when no chat is named, or one that the cache does not know */
  MutableHttpResponse<?> chatHistory(MirrorToken token, String body) {
    JsonNode wanted = json(body);
    ReceivedFilter filter =
        ReceivedFilter.chat(token.instance(), new ChatId(text(wanted, "chatId")), ALWAYS);
    long count = wanted.path("count").asLong(USUAL_HISTORY);
    if (count < 1) {
      throw Refusal.mustBe("count", "positive");
    }
    Page<Payload> first = first(token, filter, count);
    if (first.items().isEmpty()) {
      throw Refusal.badRequest("chatId not found");
    }
    return stream(token, filter, first, count);
  }

  /** @throws Refusal when the cache does not have it, or cannot read it any more */
  MutableHttpResponse<?> message(MirrorToken token, String body) {
    JsonNode wanted = json(body);
    InstanceId instance = token.instance();
    ChatId chat = new ChatId(text(wanted, "chatId"));
    MessageId id = new MessageId(text(wanted, "idMessage"));
    Page<Payload> latest = first(token, ReceivedFilter.chat(instance, chat, ALWAYS), 1);
    Payload payload = records
        .message(scope(token), instance, chat, id)
        .orElseThrow(() -> Refusal.badRequest(
            latest.items().isEmpty() ? "chatId not found" : "ID message notfound"));
    if (payload.fidelity() == Fidelity.DAMAGED) {
      throw Refusal.damaged();
    }
    return rests(HttpResponse.ok(payload.bytes()), latest.freshness());
  }

  /** The last state seen; {@code null} where none was seen yet, as the vendor answers of a new instance. */
  MutableHttpResponse<?> state(MirrorToken token) {
    Optional<InstanceFacts> seen = facts.facts(scope(token)).stream().findFirst();
    String word = seen.flatMap(InstanceFacts::state).map(InstanceState::word).orElse("");
    return rests(
        HttpResponse.ok(word.isEmpty() ? "null" : print(Map.of("stateInstance", word))),
        new Freshness(seen.flatMap(InstanceFacts::stateAsOf), Optional.empty()));
  }

  private Page<Payload> first(MirrorToken token, ReceivedFilter filter, long limit) {
    return records.page(scope(token), filter, Optional.empty(), RecordStream.pageOf(limit));
  }

  private MutableHttpResponse<?> stream(
      MirrorToken token, ReceivedFilter filter, Page<Payload> first, long limit) {
    boolean isShort = first.next().isEmpty() || first.items().size() >= limit;
    RecordStream stream =
        isShort ? shortAnswer(token, first, limit) : longAnswer(token, filter, first, limit);
    MutableHttpResponse<?> answer = rests(HttpResponse.ok(stream), first.freshness());
    return stream.leftOut() == 0
        ? answer
        : answer.header(LEFT_OUT, String.valueOf(stream.leftOut()));
  }

  private static RecordStream shortAnswer(MirrorToken token, Page<Payload> whole, long limit) {
    return new RecordStream(
        whole,
        limit,
        (cursor, size) -> {
          throw new IOException("there is no other page");
        },
        leftOut -> tellLeftOut(token, leftOut));
  }

  /**
   * Stops in the middle when the token is revoked meanwhile.
   *
   * @throws Refusal when too many are under way
   */
  private RecordStream longAnswer(
      MirrorToken token, ReceivedFilter filter, Page<Payload> first, long limit) {
    LongAnswers.Place place = room.enter(token);
    IntConsumer whenEnded = leftOut -> {
      place.leave();
      tellLeftOut(token, leftOut);
    };
    RecordStream.Pages pages = (cursor, size) -> {
      place.goOn();
      if (!tokens.stillOpens(token)) {
        throw new IOException("the token was revoked");
      }
      return records.page(scope(token), filter, Optional.of(cursor), size);
    };
    return new RecordStream(first, limit, pages, whenEnded);
  }

  /** The header was written before the later pages were read, so it cannot tell of them. */
  private static void tellLeftOut(MirrorToken token, int leftOut) {
    if (leftOut > 0) {
      LOG.error("An answer to {} left out {} damaged records", token, leftOut);
    }
  }

  private static MutableHttpResponse<?> rests(MutableHttpResponse<?> answer, Freshness freshness) {
    freshness.asOf().ifPresent(at -> answer.header(AS_OF, at.toString()));
    freshness.completeFrom().ifPresent(at -> answer.header(COMPLETE_FROM, at.toString()));
    return answer.contentType(MirrorController.JSON);
  }

  private static AccessScope scope(MirrorToken token) {
    return AccessScope.only(Set.of(token.instance()));
  }

  private JsonNode json(String body) {
    try {
      return mapper.readTree(body);
    } catch (JsonProcessingException e) {
      throw Refusal.badRequest("bad request data");
    }
  }

  private static String text(JsonNode body, String name) {
    String text = body.path(name).asText("");
    if (text.isEmpty()) {
      throw Refusal.required(name);
    }
    return text;
  }

  private String print(Object answer) {
    try {
      return mapper.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
