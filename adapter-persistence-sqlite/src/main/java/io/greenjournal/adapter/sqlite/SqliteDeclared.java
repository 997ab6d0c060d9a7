package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Declared;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.DeclaredInstances;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers in SQLite which instances come from the file of instances as code. */
final class SqliteDeclared implements DeclaredInstances {
  private final SqliteDatabase database;

  SqliteDeclared(SqliteDatabase database) {
    this.database = database;
  }

  private static final String GONE = """
      UPDATE declared_instance SET in_file = 0, since_ms = ?
       WHERE in_file = 1
         AND inst NOT IN (SELECT id FROM instance WHERE id_instance IN (SELECT value FROM json_each(?)))
      """;
  private static final String HERE = """
      INSERT INTO declared_instance (inst, in_file, since_ms)
      SELECT r.inst, 1, ? FROM registration r JOIN instance i ON i.id = r.inst
       WHERE i.id_instance IN (SELECT value FROM json_each(?))
      ON CONFLICT DO UPDATE SET in_file = 1, since_ms = excluded.since_ms WHERE in_file = 0
      """;

  @Override
  public void declare(Set<InstanceId> inFile, Instant at) {
    String ids = Json.words(inFile.stream().map(InstanceId::value).collect(Collectors.toSet()));
    database.write(sql -> {
      sql.update(GONE, Times.millis(at), ids);
      return sql.update(HERE, Times.millis(at), ids);
    });
  }

  private static final String RELEASE = """
      DELETE FROM declared_instance
       WHERE in_file = 0 AND inst = (SELECT id FROM instance WHERE id_instance = ?)
      """;

  @Override
  public void release(InstanceId instance) {
    database.write(sql -> sql.update(RELEASE, instance.value()));
  }

  private static final String ALL = """
      SELECT inst, in_file, since_ms FROM declared_instance WHERE inst IN (SELECT value FROM json_each(?))
      """;

  @Override
  public List<Declared> all(AccessScope scope) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope);
      return sql.list(
          ALL,
          row -> new Declared(
              visible.instance(row.getLong("inst")),
              row.getInt("in_file") == 1,
              Times.millis(row, "since_ms")),
          visible.json());
    });
  }
}
