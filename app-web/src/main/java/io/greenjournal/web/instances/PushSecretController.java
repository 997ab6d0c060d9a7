package io.greenjournal.web.instances;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.port.PushSecretStore;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.mirror.MirrorAddress;
import io.greenjournal.web.push.PushSecrets;
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

/** Switches push on, with a new secret, and off. */
@Controller("/instances/{id}/push-secret")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PushSecretController {
  /** What feeds the journals too, as the vendor spells it. */
  private static final List<String> FLAGS = List.of(
      "incomingWebhook",
      "outgoingWebhook",
      "outgoingMessageWebhook",
      "outgoingAPIMessageWebhook",
      "stateWebhook");

  private final KnownInstances known;
  private final PushSecretStore store;
  private final PushSecrets secrets;
  private final Audit audit;

  PushSecretController(
      KnownInstances known, PushSecretStore store, PushSecrets secrets, Audit audit) {
    this.known = known;
    this.store = store;
    this.secrets = secrets;
    this.audit = audit;
  }

  /**
   * What views/instances/push-made.html shows.
   *
   * @param url {@code webhookUrl}
   * @param secret {@code webhookUrlToken}
   * @param flags settings to switch on
   */
  record MadeView(
      String title,
      List<Crumb> crumbs,
      String back,
      String name,
      String url,
      String secret,
      List<String> flags) {
    /** Without the secret. */
    @Override
    public String toString() {
      return "MadeView[" + url + "]";
    }
  }

  /** The answer is the page itself and leads nowhere else, because the secret is shown this once. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> make(HttpRequest<?> request, String id, CurrentUser user, Words t) {
    Instance instance = known.tended(id, user);
    Token secret = secrets.make(instance.id()).orElseThrow(Rights::notFound);
    audit.note(user, AuditAct.PUSH_SECRET_MADE, instance.id());
    String url = MirrorAddress.console(request) + "/push/" + instance.id();
    return HttpResponse.ok(
        new ModelAndView<>("instances/push-made", Map.of("page", view(instance, secret, url, t))));
  }

  static MadeView view(Instance instance, Token secret, String url, Words t) {
    String page = "/instances/" + instance.id();
    return new MadeView(
        t.of("push.new.title"),
        Crumb.below(instance, t),
        page,
        instance.name(),
        url,
        secret.reveal(),
        FLAGS);
  }

  @Post("/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revoke(String id, CurrentUser user) {
    Instance instance = known.tended(id, user);
    String page = "/instances/" + instance.id();
    if (!store.revoke(instance.id())) {
      return Flash.warn("push.flash.none", instance.name()).to(page);
    }
    audit.note(user, AuditAct.PUSH_SECRET_REVOKED, instance.id());
    return Flash.good("push.flash.revoked", instance.name()).to(page);
  }
}
