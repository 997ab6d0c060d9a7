package io.greenjournal.bench.console;

import io.micronaut.core.io.Writable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the journal page that was asked for last as it is between the controller, which has filled the model,
 * and the console's filter, which draws it.
 */
@Singleton
@ServerFilter("/journal")
public final class HeldPage implements Ordered {
  private static final int BEHIND_THE_DRAWING = 100;

  private volatile @Nullable Writable page;

  @ResponseFilter
  void hold(MutableHttpResponse<?> response) {
    if (response.getBody().orElse(null) instanceof Writable drawable) {
      page = drawable;
    }
  }

  /** Draws the same page each time that it is written. */
  Optional<Writable> page() {
    return Optional.ofNullable(page);
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.RENDERING.before() + BEHIND_THE_DRAWING;
  }
}
