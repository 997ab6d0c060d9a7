package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Declared;
import io.greenjournal.core.instance.InstanceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Remembers which instances come from the file of instances as code, also while the program does not run. */
public interface DeclaredInstances {
  /**
   * These stand in the file, and no others. What stood there before is remembered as gone from it. Instances that
   * nobody looks after are left out. Declaring the same twice is declaring it once.
   */
  void declare(Set<InstanceId> inFile, Instant at);

  /** Somebody looks after it by hand from now on: that it once stood in the file counts no more. */
  void release(InstanceId instance);

  /** All that stand or once stood there, in no order. */
  List<Declared> all(AccessScope scope);
}
