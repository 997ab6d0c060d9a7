package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.PushStore;
import io.greenjournal.core.push.Notification;
import io.greenjournal.core.push.PushFigures;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges notifications into an {@link InMemoryCache}. Not thread-safe. */
public final class InMemoryPush implements PushStore {
  private record Kept(String kind, Instant at) {}

  /** What was taken for one instance. */
  private static final class Line {
    final List<Instant> taken = new ArrayList<>();
    final Map<Payload, Kept> kept = new LinkedHashMap<>();
  }

  private final InMemoryCache cache;
  private final Map<InstanceId, Line> lines = new HashMap<>();

  public InMemoryPush(InMemoryCache cache) {
    this.cache = cache;
  }

  @Override
  public void keep(InstanceId instance, Notification notification, Instant at) {
    forgetBefore(at.minus(PATIENCE));
    Line line = lines.computeIfAbsent(instance, any -> new Line());
    line.taken.add(at);
    notification.accept(new Keeping(line, at));
  }

  private void forgetBefore(Instant oldest) {
    cache
        .waiting
        .values()
        .forEach(
            statuses -> statuses.values().removeIf(event -> event.observedAt().isBefore(oldest)));
    cache.waiting.values().removeIf(Map::isEmpty);
    lines.values().forEach(line -> line.kept.values().removeIf(k -> k.at().isBefore(oldest)));
  }

  private final class Keeping implements Notification.Visitor<Line> {
    private final Line line;
    private final Instant now;

    Keeping(Line line, Instant now) {
      this.line = line;
      this.now = now;
    }

    @Override
    public Line message(Notification.MessageSeen message) {
      cache.see(message.record(), now);
      return line;
    }

    @Override
    public Line delivery(Notification.DeliveryChanged delivery) {
      MessageKey key = delivery.news().key();
      StatusEvent event = delivery.news().event(now);
      Life life = cache.lives.get(new InMemoryCache.Address(Journal.OUTGOING, key));
      if (life != null) {
        life.tell(event);
      } else if (!cache.isKeptOut(key, event.at().orElse(now))) {
        cache
            .waiting
            .computeIfAbsent(key, any -> new LinkedHashMap<>())
            .merge(event.status(), event, StatusEvent::and);
      }
      return line;
    }

    @Override
    public Line state(Notification.StateChanged state) {
      return line;
    }

    @Override
    public Line call(Notification.CallChanged call) {
      return asReceived(call);
    }

    @Override
    public Line other(Notification.Other other) {
      return asReceived(other);
    }

    private Line asReceived(Notification notification) {
      Payload payload = notification.envelope().payload();
      line.kept.putIfAbsent(payload, new Kept(notification.envelope().kind(), now));
      Iterator<Payload> oldest = line.kept.keySet().iterator();
      if (line.kept.size() > MOST_KEPT && oldest.hasNext()) {
        oldest.next();
        oldest.remove();
      }
      return line;
    }
  }

  @Override
  public PushFigures figures(AccessScope scope, InstanceId instance, Instant now) {
    Line line = lines.get(instance);
    if (line == null || !scope.allows(instance)) {
      return PushFigures.NONE;
    }
    Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
    Map<String, Long> kept = new HashMap<>();
    line.kept.values().forEach(one -> kept.merge(one.kind(), 1L, Long::sum));
    return new PushFigures(
        Optional.of(line.taken.get(line.taken.size() - 1)),
        line.taken.stream().filter(at -> !at.isBefore(midnight)).count(),
        cache.waiting.entrySet().stream()
            .filter(entry -> entry.getKey().instance().equals(instance))
            .mapToLong(entry -> entry.getValue().size())
            .sum(),
        kept);
  }
}
