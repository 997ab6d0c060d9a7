package io.greenjournal.core.port;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import java.util.Optional;

/** Knows how to reach an instance. */
@FunctionalInterface
public interface Connections {
  /** Address and token; empty for an instance that we do not look after. */
  Optional<Connection> connection(InstanceId instance);
}
