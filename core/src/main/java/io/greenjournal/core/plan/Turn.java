package io.greenjournal.core.plan;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import java.time.Instant;
import java.util.Optional;

/**
 * Something to ask an instance.
 *
 * @param journal the journal to read; empty to see how the instance itself is
 * @param asked a person waits for it
 * @param seen what is known of the journal beside what is stored
 * @param due when it was to begin
 */
public record Turn(
    Instance instance, Optional<Journal> journal, boolean asked, Remembered seen, Instant due) {
  /** What never happens twice at once. */
  public record Place(InstanceId instance, Optional<Journal> journal) {}

  public Place place() {
    return new Place(instance.id(), journal);
  }
}
