package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.NewInstance;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows which instances we look after. Tokens go in and come out only as {@link Connections}. */
public interface InstanceRegistry extends Connections {
  /** All that the scope allows, by name, then by id. */
  List<Instance> all(AccessScope scope);

  /** One of them; empty when unknown or outside the scope. */
  Optional<Instance> find(AccessScope scope, InstanceId instance);

  /**
   * Adds an instance, or gives a known one these properties. Putting the same twice is putting it once.
   *
   * @return whether anything changed
   */
  boolean put(NewInstance instance);

  /**
   * Tags an instance with exactly these, whatever it was tagged with before. Tags outlive a
   * {@linkplain #put change} of the instance and go with it.
   *
   * @return whether anything changed; false for an unknown instance
   * @throws IllegalArgumentException when they are not {@linkplain io.greenjournal.core.instance.InstanceTags valid}
   */
  boolean tag(InstanceId instance, Set<String> tags);

  /**
   * Forgets an instance with its token and everything that the cache holds of it.
   *
   * @return false when there was none
   */
  boolean remove(InstanceId instance);
}
