package io.greenjournal.web.instances;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.port.MirrorTokenStore;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.mirror.MirrorAddress;
import io.greenjournal.web.mirror.MirrorTokens;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes and revokes the tokens of the mirror. */
@Controller("/instances/{id}/mirror-tokens")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class MirrorTokenController {
  private final KnownInstances known;
  private final MirrorTokenStore store;
  private final MirrorTokens tokens;
  private final Audit audit;

  MirrorTokenController(
      KnownInstances known, MirrorTokenStore store, MirrorTokens tokens, Audit audit) {
    this.known = known;
    this.store = store;
    this.tokens = tokens;
    this.audit = audit;
  }

  /**
   * What views/instances/mirror-made.html shows.
   *
   * @param url what a client takes as its {@code apiUrl}
   * @param example a whole address to try
   */
  record MadeView(
      String title,
      List<Crumb> crumbs,
      String back,
      String name,
      String id,
      String url,
      String token,
      String example) {
    /** Without the token. */
    @Override
    public String toString() {
      return "MadeView[" + id + "]";
    }
  }

  /** The answer is the page itself and leads nowhere else, because the token is shown this once. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> make(HttpRequest<?> request, String id, CurrentUser user, Words t) {
    Instance instance = known.tended(id, user);
    String page = "/instances/" + instance.id();
    Optional<MirrorTokens.Made> made = tokens.make(instance.id());
    if (made.isEmpty()) {
      return Flash.warn("instances.flash.mirrorFull", instance.name()).to(page);
    }
    audit.note(user, AuditAct.MIRROR_TOKEN_MADE, instance.id());
    return HttpResponse.ok(new ModelAndView<>(
        "instances/mirror-made",
        Map.of("page", view(instance, made.get(), MirrorAddress.of(request), t))));
  }

  static MadeView view(Instance instance, MirrorTokens.Made made, String url, Words t) {
    String page = "/instances/" + instance.id();
    String token = made.secret().reveal();
    return new MadeView(
        t.of("instances.mirror.title"),
        Crumb.below(instance, t),
        page,
        instance.name(),
        instance.id().value(),
        url,
        token,
        "curl '%s/waInstance%s/lastIncomingMessages/%s?minutes=129600'"
            .formatted(url, instance.id(), token));
  }

  @Post("/{token}/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revoke(String id, String token, CurrentUser user) {
    Instance instance = known.tended(id, user);
    if (!token.matches("[0-9]{1,18}") || !store.revoke(instance.id(), Long.parseLong(token))) {
      throw Rights.notFound();
    }
    audit.note(user, AuditAct.MIRROR_TOKEN_REVOKED, instance.id());
    return Flash.good("instances.flash.mirrorRevoked", instance.name())
        .to("/instances/" + instance.id());
  }
}
