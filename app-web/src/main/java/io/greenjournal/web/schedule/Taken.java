package io.greenjournal.web.schedule;

import io.greenjournal.core.plan.CallResult;
import io.greenjournal.core.usecase.SyncOutcome;
import java.util.Optional;

/**
 * What came of a turn.
 *
 * @param outcome empty when no journal was asked
 */
public record Taken(CallResult result, Optional<SyncOutcome> outcome) {
  static Taken unasked(CallResult result) {
    return new Taken(result, Optional.empty());
  }
}
