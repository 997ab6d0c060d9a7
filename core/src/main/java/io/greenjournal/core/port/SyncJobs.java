package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.core.sync.SyncPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people asked to be read at once. Jobs that are not over are kept; of the others at least the latest fifty. Of a
 * job only those parts are seen that the scope allows; one without any is not seen at all, unless the scope allows
 * everything. The parts of an instance that is removed go with it.
 */
public interface SyncJobs {
  /** Notes a job that has yet to begin. */
  SyncJob add(String askedBy, Instant at, List<SyncPart> parts);

  Optional<SyncJob> find(AccessScope scope, long number);

  /** Newest first. */
  List<SyncJob> latest(AccessScope scope, int limit);

  /** Those that are not over, oldest first. */
  List<SyncJob> open();

  /**
   * Writes how far a job has come.
   *
   * @param changed the parts to be written; all others stay as they are
   */
  void save(SyncJob job, List<SyncPart> changed);
}
