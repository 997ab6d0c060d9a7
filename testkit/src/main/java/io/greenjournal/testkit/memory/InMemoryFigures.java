package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.delivery.DeliveryFilter;
import io.greenjournal.core.delivery.DeliveryReport;
import io.greenjournal.core.delivery.DeliveryReporter;
import io.greenjournal.core.delivery.DeliveryTimes;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.port.DeliveryFigures;
import java.time.temporal.ChronoUnit;

/** Reports on an {@link InMemoryCache} by looking at everything. */
public final class InMemoryFigures implements DeliveryFigures {
  private final InMemoryCache cache;

  public InMemoryFigures(InMemoryCache cache) {
    this.cache = cache;
  }

  @Override
  public DeliveryReport report(AccessScope scope, DeliveryFilter filter) {
    DeliveryReporter reporter = new DeliveryReporter(filter);
    cache.lives.values().stream()
        .map(Life::history)
        .filter(history -> matches(scope, filter, history))
        .forEach(history -> {
          DeliveryStatus status = history.record().record().status().orElse(DeliveryStatus.UNKNOWN);
          DeliveryTimes times = DeliveryTimes.of(history.timeline());
          reporter.hour(
              history.record().at().truncatedTo(ChronoUnit.HOURS),
              tally -> tally.count(status, times));
          reporter.instance(
              history.record().record().key().instance(), tally -> tally.count(status, times));
        });
    return reporter.report(cache.instances().stream()
        .filter(id -> scope.allows(id)
            && (filter.instances().isEmpty() || filter.instances().contains(id)))
        .map(id -> cache.state(id, Journal.OUTGOING).freshness())
        .reduce(Freshness::and)
        .orElse(Freshness.NEVER));
  }

  private static boolean matches(AccessScope scope, DeliveryFilter filter, RecordHistory history) {
    var record = history.record().record();
    var instance = record.key().instance();
    return record.journal() == Journal.OUTGOING
        && scope.allows(instance)
        && (filter.instances().isEmpty() || filter.instances().contains(instance))
        && filter.period().contains(history.record().at());
  }
}
