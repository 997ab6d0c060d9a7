package io.greenjournal.web.mirror;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.MirrorToken;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.port.InstanceRegistry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mirror: the vendor's own addresses below {@code /mirror}, for MAX with and without its {@code /v3}, open
 * to whoever shows a token that was made for the instance. No session is looked at and none is begun.
 */
@Controller("/mirror")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MirrorController {
  private static final String OF_MAX = "/mirror/v3/";
  static final MediaType JSON = MediaType.of("application/json; charset=utf-8");

  private final MirrorTokens tokens;
  private final InstanceRegistry registry;
  private final MirrorAnswers answers;
  private final InstantSource clock;

  MirrorController(
      MirrorTokens tokens, InstanceRegistry registry, MirrorAnswers answers, InstantSource clock) {
    this.tokens = tokens;
    this.registry = registry;
    this.answers = answers;
    this.clock = clock;
  }

  @Get(
      uris = {"/waInstance{id}/{method}/{token}", "/v3/waInstance{id}/{method}/{token}"},
      produces = MediaType.ALL)
  HttpResponse<?> get(HttpRequest<?> request, String id, String method, String token) {
    return answer(request, id, method, token, "");
  }

  /** Whatever type the body says it has: not every client says it is JSON. */
  @Post(
      uris = {"/waInstance{id}/{method}/{token}", "/v3/waInstance{id}/{method}/{token}"},
      consumes = MediaType.ALL,
      produces = MediaType.ALL)
  HttpResponse<?> post(
      HttpRequest<?> request, String id, String method, String token, @Body @Nullable String body) {
    return answer(request, id, method, token, body == null ? "" : body);
  }

  /** The token first: a stranger learns nothing, not even which methods there are. */
  private HttpResponse<?> answer(
      HttpRequest<?> request, String id, String method, String token, String body) {
    Optional<MirrorToken> known = Optional.of(id)
        .filter(InstanceId::isValid)
        .flatMap(valid -> tokens.recognize(new InstanceId(valid), token));
    Optional<Instance> instance =
        known.flatMap(k -> registry.find(AccessScope.only(Set.of(k.instance())), k.instance()));
    if (known.isEmpty() || instance.isEmpty()) {
      return Refusal.wrongToken();
    }
    tokens.noteUse(known.get());
    if (request.getPath().startsWith(OF_MAX) && instance.get().messenger() != Messenger.MAX) {
      return Refusal.noSuchPlace();
    }
    Optional<MirrorMethod> wanted =
        MirrorMethod.of(request.getMethod(), method, instance.get().messenger());
    if (wanted.isEmpty()) {
      return Refusal.noSuchMethod(request.getMethodName(), request.getPath(), clock.instant());
    }
    try {
      return serve(wanted.get(), known.get(), request, body);
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private HttpResponse<?> serve(
      MirrorMethod method, MirrorToken token, HttpRequest<?> request, String body) {
    return switch (method) {
      case GET_STATE_INSTANCE -> answers.state(token);
      case GET_CHAT_HISTORY -> answers.chatHistory(token, body);
      case GET_MESSAGE -> answers.message(token, body);
      case LAST_INCOMING_MESSAGES,
          LAST_OUTGOING_MESSAGES,
          GET_INCOMING_STATUSES,
          GET_OUTGOING_STATUSES ->
        answers.journal(
            token,
            method.journal().orElseThrow(),
            Wish.of(request.getParameters(), clock.instant()));
    };
  }
}
