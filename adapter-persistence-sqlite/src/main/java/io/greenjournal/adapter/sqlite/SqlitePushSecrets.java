package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.PushSecret;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.PushSecretStore;
import java.time.Instant;
import java.util.Optional;

/** The secrets that let notifications in, in SQLite. */
final class SqlitePushSecrets implements PushSecretStore {
  private final SqliteDatabase database;

  SqlitePushSecrets(SqliteDatabase database) {
    this.database = database;
  }

  /** In one statement: an instance that is being removed gets no secret any more. */
  private static final String PUT = """
      INSERT INTO push_secret (inst, secret_hash, secret_end, created_ms)
      SELECT r.inst, ?, ?, ? FROM instance i JOIN registration r ON r.inst = i.id WHERE i.id_instance = ?
      ON CONFLICT DO UPDATE SET secret_hash = excluded.secret_hash, secret_end = excluded.secret_end,
        created_ms = excluded.created_ms
      """;

  @Override
  public Optional<PushSecret> put(
      InstanceId instance, String secretHash, String end, Instant createdAt) {
    long made = Times.millis(createdAt);
    int written = database.write(sql -> sql.update(PUT, secretHash, end, made, instance.value()));
    return written > 0
        ? Optional.of(new PushSecret(instance, secretHash, end, Times.ofMillis(made)))
        : Optional.empty();
  }

  private static final String FIND = """
      SELECT s.secret_hash, s.secret_end, s.created_ms
        FROM instance i JOIN push_secret s ON s.inst = i.id
       WHERE i.id_instance = ?
      """;

  @Override
  public Optional<PushSecret> find(InstanceId instance) {
    return database.glance(sql -> sql.first(
        FIND,
        row -> new PushSecret(
            instance,
            row.getString("secret_hash"),
            row.getString("secret_end"),
            Times.millis(row, "created_ms")),
        instance.value()));
  }

  private static final String REVOKE =
      "DELETE FROM push_secret WHERE inst = (SELECT id FROM instance WHERE id_instance = ?)";

  @Override
  public boolean revoke(InstanceId instance) {
    return database.write(sql -> sql.update(REVOKE, instance.value())) > 0;
  }
}
