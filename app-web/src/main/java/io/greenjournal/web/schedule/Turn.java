package io.greenjournal.web.schedule;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import java.util.Optional;

/**
 * Something to ask an instance.
 *
 * @param journal the journal to read; empty to see how the instance itself is
 */
record Turn(Instance instance, Optional<Journal> journal) {
  /** What never happens twice at once. */
  record Place(InstanceId instance, Optional<Journal> journal) {}

  Place place() {
    return new Place(instance.id(), journal);
  }
}
