package io.greenjournal.web.sync;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.plan.Turn;
import io.greenjournal.web.schedule.SyncSchedule;
import io.greenjournal.web.schedule.Taken;
import io.greenjournal.web.schedule.TurnListener;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Knows which journals are being asked at this moment, and how many were since the start of the program. */
@Singleton
public final class InFlight implements TurnListener, ApplicationEventListener<ServerStartupEvent> {
  /**
   * A call under way.
   *
   * @param asked a person waits for it
   */
  public record Call(InstanceId instance, Journal journal, Instant since, boolean asked) {}

  private final SyncSchedule schedule;
  private final InstantSource clock;
  private final Map<Turn.Place, Call> calls = new ConcurrentHashMap<>();
  private final Map<InstanceId, AtomicLong> steps = new ConcurrentHashMap<>();
  private final AtomicLong allSteps = new AtomicLong();

  InFlight(SyncSchedule schedule, InstantSource clock) {
    this.schedule = schedule;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    schedule.listen(this);
  }

  @Override
  public void began(Turn turn) {
    turn.journal().ifPresent(journal -> {
      calls.put(
          turn.place(), new Call(turn.instance().id(), journal, clock.instant(), turn.asked()));
      step(turn.instance().id());
    });
  }

  @Override
  public void ended(Turn turn, Taken taken) {
    if (calls.remove(turn.place()) != null) {
      step(turn.instance().id());
    }
  }

  private void step(InstanceId instance) {
    steps.computeIfAbsent(instance, id -> new AtomicLong()).incrementAndGet();
    allSteps.incrementAndGet();
  }

  /** The longest under way first. */
  public List<Call> calls(AccessScope scope) {
    return calls.values().stream()
        .filter(call -> scope.allows(call.instance()))
        .sorted(Comparator.comparing(Call::since)
            .thenComparing(Call::instance)
            .thenComparing(Call::journal))
        .toList();
  }

  /**
   * A number that changes whenever a call begins or ends.
   *
   * @param instance empty for any of the scope
   */
  long version(AccessScope scope, Optional<InstanceId> instance) {
    return instance
        .map(this::version)
        .or(() ->
            scope.instances().map(ids -> ids.stream().mapToLong(this::version).sum()))
        .orElseGet(allSteps::get);
  }

  private long version(InstanceId instance) {
    return Optional.ofNullable(steps.get(instance)).map(AtomicLong::get).orElse(0L);
  }
}
