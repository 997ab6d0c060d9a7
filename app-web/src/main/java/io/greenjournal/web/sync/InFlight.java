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
import java.util.concurrent.ConcurrentHashMap;

/** Knows which journals are being asked at this moment. */
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
    });
  }

  @Override
  public void ended(Turn turn, Taken taken) {
    calls.remove(turn.place());
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
}
