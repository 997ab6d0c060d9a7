package io.greenjournal.web.declared;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.web.command.DeclaredEntry;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the file of instances as code at this moment. Nothing when there is none, and in the demo. */
@Singleton
public final class FileFleet {
  /**
   * The file as it was last looked at.
   *
   * @param appliedAt when what it says was last taken over
   * @param instances how many stood in it then
   * @param problem why what it says now was not taken over, with its line; {@code ""} when it was
   */
  public record Status(Path file, Instant appliedAt, int instances, String problem) {}

  private Optional<Status> status = Optional.empty();
  private Map<InstanceId, Set<String>> owned = Map.of();

  /** Of no file yet. */
  public FileFleet() {}

  /** Empty when no file is looked after. */
  public synchronized Optional<Status> status() {
    return status;
  }

  /** The fields of this instance that the file rules; none when it does not stand there. */
  public synchronized Set<String> owned(InstanceId instance) {
    return owned.getOrDefault(instance, Set.of());
  }

  synchronized void applied(Path file, List<DeclaredEntry> entries, Instant at) {
    Map<InstanceId, Set<String>> fields = new HashMap<>();
    entries.forEach(entry -> fields.put(entry.instance().id(), entry.given()));
    owned = Map.copyOf(fields);
    status = Optional.of(new Status(file, at, entries.size(), ""));
  }

  /** What it said before goes on to hold. */
  synchronized void refused(String problem) {
    status = status.map(
        known -> new Status(known.file(), known.appliedAt(), known.instances(), problem));
  }
}
