package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.MirrorToken;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.MirrorTokenStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens of the mirror, in SQLite. */
final class SqliteMirrorTokens implements MirrorTokenStore {
  private final SqliteDatabase database;

  SqliteMirrorTokens(SqliteDatabase database) {
    this.database = database;
  }

  /** In one statement: an instance that is being removed gets no token any more. */
  private static final String ADD = """
      INSERT INTO mirror_token (inst, secret_hash, secret_end, created_ms)
      SELECT r.inst, ?, ?, ?
        FROM instance i JOIN registration r ON r.inst = i.id
       WHERE i.id_instance = ? AND (SELECT count(*) FROM mirror_token t WHERE t.inst = r.inst) < ?
      RETURNING id
      """;

  @Override
  public Optional<MirrorToken> add(
      InstanceId instance, String secretHash, String end, Instant createdAt) {
    return database.write(sql -> sql.first(
        ADD,
        row -> new MirrorToken(
            row.getLong("id"),
            instance,
            secretHash,
            end,
            Times.ofMillis(Times.millis(createdAt)),
            Optional.empty()),
        secretHash,
        end,
        Times.millis(createdAt),
        instance.value(),
        MOST));
  }

  private static final String OF = """
      SELECT k.id, k.secret_hash, k.secret_end, k.created_ms, k.last_used_ms
        FROM instance i JOIN mirror_token k ON k.inst = i.id
       WHERE i.id_instance = ?
       ORDER BY k.id
      """;

  @Override
  public List<MirrorToken> of(AccessScope scope, InstanceId instance) {
    return scope.allows(instance)
        ? database.read(sql -> sql.list(OF, row -> token(row, instance), instance.value()))
        : List.of();
  }

  private static MirrorToken token(ResultSet row, InstanceId instance) throws SQLException {
    return new MirrorToken(
        row.getLong("id"),
        instance,
        row.getString("secret_hash"),
        row.getString("secret_end"),
        Times.millis(row, "created_ms"),
        Times.optionalMillis(row, "last_used_ms"));
  }

  @Override
  public void used(MirrorToken token, Instant at) {
    boolean isNews =
        token.lastUsedAt().map(last -> !at.isBefore(last.plus(USE_STEP))).orElse(true);
    if (isNews) {
      long now = Times.millis(at);
      database.write(sql -> sql.update(
          "UPDATE mirror_token SET last_used_ms = ? WHERE id = ? AND ifnull(last_used_ms, 0) <= ?",
          now,
          token.id(),
          now - USE_STEP.toMillis()));
    }
  }

  private static final String REVOKE = """
      DELETE FROM mirror_token WHERE id = ? AND inst = (SELECT id FROM instance WHERE id_instance = ?)
      """;

  @Override
  public boolean revoke(InstanceId instance, long id) {
    return database.write(sql -> sql.update(REVOKE, id, instance.value())) > 0;
  }
}
