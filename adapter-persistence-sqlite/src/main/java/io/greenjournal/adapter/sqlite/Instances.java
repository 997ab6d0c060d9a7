package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.instance.InstanceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The small numbers that stand for instances in the large tables. */
final class Instances {
  /**
   * Removed while this process ran. An answer that was under way at that moment must not bring an instance
   * back; after a restart none is under way.
   */
  private final Set<InstanceId> removed = ConcurrentHashMap.newKeySet();

  private final List<Consumer<InstanceId>> onChange = new CopyOnWriteArrayList<>();

  static Optional<Long> number(Sql sql, InstanceId instance) {
    return sql.first(
        "SELECT id FROM instance WHERE id_instance = ?",
        row -> row.getLong("id"),
        instance.value());
  }

  /** Its number, a new one when it has none. */
  static long numbered(Sql sql, InstanceId instance) {
    return number(sql, instance)
        .or(() -> sql.first(
            "INSERT INTO instance (id_instance) VALUES (?) RETURNING id",
            row -> row.getLong("id"),
            instance.value()))
        .orElseThrow();
  }

  /** Who has to forget an instance that is removed or comes back. */
  void onChange(Consumer<InstanceId> action) {
    onChange.add(action);
  }

  void remember(InstanceId instance) {
    if (removed.contains(instance)) {
      onChange.forEach(action -> action.accept(instance));
      removed.remove(instance);
    }
  }

  void forget(InstanceId instance) {
    removed.add(instance);
    onChange.forEach(action -> action.accept(instance));
  }

  boolean isForgotten(InstanceId instance) {
    return removed.contains(instance);
  }
}
