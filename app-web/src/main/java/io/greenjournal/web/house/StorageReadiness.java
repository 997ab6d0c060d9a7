package io.greenjournal.web.house;

import io.greenjournal.core.port.Storage;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** A console that can keep nothing is not ready, although it goes on showing what it has. */
@Singleton
@Readiness
final class StorageReadiness implements HealthIndicator {
  private final Storage storage;

  StorageReadiness(Storage storage) {
    this.storage = storage;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromSupplier(() -> HealthResult.builder("storage")
        .status(storage.trouble().isEmpty() ? HealthStatus.UP : HealthStatus.DOWN)
        .build());
  }
}
