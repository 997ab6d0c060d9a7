package io.greenjournal.web.demo;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.usecase.TakeNotification;
import java.time.Duration;
import java.time.Instant;

/**
 * What a webhook would have told the demo in the days before it started. A journal shows only the latest status of a message, so a
 * history that is read all at once says nothing about how long delivery takes; a console that ran all the time would know.
 */
final class EarlierNews implements AutoCloseable {
  private static final Duration BACK = Duration.ofDays(8);

  private final FakeFleet fleet;
  private final TakeNotification notifications;
  private final Instant now;
  private final Thread teller = new Thread(this::tell, "earlier-news");
  private volatile boolean closed;

  EarlierNews(FakeFleet fleet, TakeNotification notifications, Instant now) {
    this.fleet = fleet;
    this.notifications = notifications;
    this.now = now;
  }

  void start() {
    teller.setDaemon(true);
    teller.start();
  }

  private void tell() {
    for (String id : fleet.ids()) {
      InstanceId instance = new InstanceId(id);
      for (String told : fleet.deliveries(id, now.minus(BACK), now)) {
        if (closed) {
          return;
        }
        notifications.take(instance, Payload.of(told));
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      teller.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
