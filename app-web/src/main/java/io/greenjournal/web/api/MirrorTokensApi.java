package io.greenjournal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenjournal.core.access.MirrorToken;
import io.greenjournal.core.access.Role;
import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.MirrorTokenStore;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.mirror.MirrorAddress;
import io.greenjournal.web.mirror.MirrorTokens;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, lists and revokes the tokens with which programs read an instance through the mirror. */
@Controller("/api/v1/instances/{id}/mirror-tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MirrorTokensApi {
  private final InstanceRegistry registry;
  private final MirrorTokenStore store;
  private final MirrorTokens tokens;
  private final Audit audit;

  MirrorTokensApi(
      InstanceRegistry registry, MirrorTokenStore store, MirrorTokens tokens, Audit audit) {
    this.registry = registry;
    this.store = store;
    this.tokens = tokens;
    this.audit = audit;
  }

  /** @param token shown this once */
  @Introspected
  record MadeJson(String id, String token, String url) {}

  /** @param end the last four characters */
  @Introspected
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TokenJson(
      String id, String end, String createdAt, @Nullable String lastUsedAt) {
    static TokenJson of(MirrorToken token) {
      return new TokenJson(
          String.valueOf(token.id()),
          token.end(),
          token.createdAt().toString(),
          token.lastUsedAt().map(Instant::toString).orElse(null));
    }
  }

  @Post(consumes = "*/*")
  HttpResponse<MadeJson> make(HttpRequest<?> request, String id, CurrentUser user) {
    InstanceId instance = known(id, user);
    MirrorTokens.Made made = tokens
        .make(instance)
        .orElseThrow(() -> ApiProblem.conflict(
            "An instance has at most " + MirrorTokenStore.MOST + " mirror tokens; revoke one."));
    audit.note(user, AuditAct.MIRROR_TOKEN_MADE, instance);
    return HttpResponse.created(new MadeJson(
        String.valueOf(made.kept().id()), made.secret().reveal(), MirrorAddress.of(request)));
  }

  @Get
  List<TokenJson> list(String id, CurrentUser user) {
    return store.of(user.scope(), known(id, user)).stream().map(TokenJson::of).toList();
  }

  @Delete("/{tokenId}")
  HttpResponse<?> revoke(String id, String tokenId, CurrentUser user) {
    InstanceId instance = known(id, user);
    boolean revoked =
        tokenId.matches("[0-9]{1,18}") && store.revoke(instance, Long.parseLong(tokenId));
    if (!revoked) {
      throw ApiProblem.notFound("mirror token");
    }
    audit.note(user, AuditAct.MIRROR_TOKEN_REVOKED, instance);
    return HttpResponse.noContent();
  }

  private InstanceId known(String id, CurrentUser user) {
    InstanceId instance = Optional.of(id)
        .filter(InstanceId::isValid)
        .map(InstanceId::new)
        .filter(valid -> registry.find(user.scope(), valid).isPresent())
        .orElseThrow(() -> ApiProblem.notFound("instance"));
    if (user.role() == Role.VIEWER) {
      throw ApiProblem.forbidden();
    }
    return instance;
  }
}
