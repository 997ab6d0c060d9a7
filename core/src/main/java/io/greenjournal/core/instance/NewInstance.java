package io.greenjournal.core.instance;

/** An instance to be looked after, or what it shall become: name, pace and how to reach it. */
public record NewInstance(Connection connection, String name, Pace pace) {
  public InstanceId id() {
    return connection.id();
  }
}
