package io.greenjournal.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.PushStore;
import io.greenjournal.core.push.Envelope;
import io.greenjournal.core.push.Notification;
import io.greenjournal.core.push.PushFigures;
import io.greenjournal.core.usecase.TakeNotification;
import io.greenjournal.testkit.memory.InMemoryInstanceFacts;
import io.greenjournal.testkit.memory.InMemoryPushSecrets;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A cache that cannot write; the vendor is told, and so sends the notification again. */
class PushWithoutDiskTest {
  private static final InstanceId ID = new InstanceId("1101000001");

  private boolean full = true;
  private int kept;

  private final PushStore store = new PushStore() {
    @Override
    public void keep(InstanceId instance, Notification notification, Instant at) {
      if (full) {
        throw new IllegalStateException("disk full");
      }
      kept++;
    }

    @Override
    public PushFigures figures(AccessScope scope, InstanceId instance, Instant now) {
      return PushFigures.NONE;
    }
  };

  @Test
  void what_was_not_kept_is_not_answered_with_200() {
    PushSecrets secrets = new PushSecrets(new InMemoryPushSecrets(Set.of(ID)), () -> Instant.EPOCH);
    String secret = secrets.make(ID).orElseThrow().reveal();
    PushController controller = new PushController(
        secrets,
        new PushGate(() -> Instant.EPOCH),
        new TakeNotification(
            (instance, body) -> Optional.of(
                new Notification.Other(new Envelope("x", "", OptionalLong.empty(), body))),
            store,
            new InMemoryInstanceFacts(),
            () -> Instant.EPOCH));

    assertThat(status(controller, secret)).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.getCode());
    full = false;
    assertThat(status(controller, secret)).isEqualTo(200);
    assertThat(kept).isEqualTo(1);
  }

  private static int status(PushController controller, String secret) {
    return controller
        .take(
            HttpRequest.POST("/push/" + ID, "{}".getBytes(StandardCharsets.UTF_8))
                .header("Authorization", secret),
            ID.value())
        .code();
  }
}
