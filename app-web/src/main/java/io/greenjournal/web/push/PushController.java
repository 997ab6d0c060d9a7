package io.greenjournal.web.push;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.usecase.TakeNotification;
import io.greenjournal.core.usecase.TakeNotification.Taken;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The webhook of an instance. It answers 200 only when the notification is in the cache for good; after any other
 * answer the vendor's documentation says that it is sent again. No session is looked at and none is begun.
 */
@Controller("/push")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PushController {
  private static final Logger LOG = LoggerFactory.getLogger(PushController.class);

  private final PushSecrets secrets;
  private final PushGate gate;
  private final TakeNotification notifications;

  PushController(PushSecrets secrets, PushGate gate, TakeNotification notifications) {
    this.secrets = secrets;
    this.gate = gate;
    this.notifications = notifications;
  }

  /** Whatever type the body says it has, and none at all. */
  @Post(value = "/{instance}", consumes = MediaType.ALL, produces = MediaType.ALL)
  HttpResponse<?> take(HttpRequest<byte[]> request, String instance) {
    Optional<InstanceId> id =
        Optional.of(instance).filter(InstanceId::isValid).map(InstanceId::new);
    if (id.isEmpty()) {
      return HttpResponse.unauthorized();
    }
    String shown =
        Shown.in(Optional.ofNullable(request.getHeaders().get("Authorization"))).orElse("");
    if (!secrets.opens(id.get(), shown)) {
      secrets.find(id.get()).ifPresent(on -> gate.refused(on.instance()));
      return HttpResponse.unauthorized();
    }
    if (!gate.lets(id.get())) {
      return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS);
    }
    return take(id.get(), Payload.of(request.getBody().orElseGet(() -> new byte[0])));
  }

  private HttpResponse<?> take(InstanceId instance, Payload body) {
    try {
      Taken taken = notifications.take(instance, body);
      if (taken == Taken.KEPT) {
        return HttpResponse.ok();
      }
      gate.refused(instance);
      LOG.warn("Refused a notification for {}: {}", instance, taken);
      return HttpResponse.badRequest();
    } catch (RuntimeException e) {
      LOG.error(
          "A notification for {} is not kept and will be sent again: {}",
          instance,
          e.getClass().getSimpleName());
      return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }
}
