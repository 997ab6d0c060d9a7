package io.greenjournal.core.port;

import io.greenjournal.core.house.Job;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was done by itself. Only the latest of each kind are kept, at least thirty. */
public interface JobLog {
  /** Notes that a job begins, and gives its number. */
  long begin(Job.Kind kind, Instant at);

  void end(long number, Job.State state, Instant at, String detail);

  /** The one that began last. */
  Optional<Job> last(Job.Kind kind);

  /** Newest first. */
  List<Job> latest(int limit);

  /** To be called at the start of the program: what still runs by the book was interrupted. */
  void interrupt(Instant at);
}
