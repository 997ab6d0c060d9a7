package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;
import java.util.Optional;

/**
 * Which runs are wanted.
 *
 * @param instance empty for all
 * @param journal empty for all
 * @param failedOnly without those that were answered
 */
public record RunFilter(
    Optional<InstanceId> instance, Optional<Journal> journal, boolean failedOnly) {
  /** All of them. */
  public static final RunFilter ALL = new RunFilter(Optional.empty(), Optional.empty(), false);

  public boolean matches(SyncRun run) {
    return instance.map(run.instance()::equals).orElse(true)
        && journal.map(run.journal()::equals).orElse(true)
        && !(failedOnly && run.succeeded());
  }
}
