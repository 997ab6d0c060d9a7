package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.port.InstanceRegistry;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Knows the instances that we look after, from SQLite. */
final class SqliteInstanceRegistry implements InstanceRegistry {
  private static final String REGISTERED = """
      SELECT i.id_instance, r.name, r.messenger, r.api_url, r.pace, r.token
        FROM registration r JOIN instance i ON i.id = r.inst
      """;
  private static final String ALL = REGISTERED
      + " WHERE r.inst IN (SELECT value FROM json_each(?)) ORDER BY r.name, i.id_instance";
  private static final String ONE = REGISTERED + " WHERE i.id_instance = ?";

  private final SqliteDatabase database;
  private final Instances instances;
  private final Dictionaries words;

  SqliteInstanceRegistry(SqliteDatabase database, Instances instances, Dictionaries words) {
    this.database = database;
    this.instances = instances;
    this.words = words;
  }

  @Override
  public List<Instance> all(AccessScope scope) {
    return database.glance(sql ->
        sql.list(ALL, SqliteInstanceRegistry::instance, Visible.of(sql, scope).json()));
  }

  @Override
  public Optional<Instance> find(AccessScope scope, InstanceId instance) {
    return scope.allows(instance)
        ? database.glance(sql -> sql.first(ONE, SqliteInstanceRegistry::instance, instance.value()))
        : Optional.empty();
  }

  @Override
  public Optional<Connection> connection(InstanceId instance) {
    return database.glance(
        sql -> sql.first(ONE, SqliteInstanceRegistry::connection, instance.value()));
  }

  private static Instance instance(ResultSet row) throws SQLException {
    Connection connection = connection(row);
    return new Instance(
        connection.id(),
        row.getString("name"),
        connection.messenger(),
        connection.apiUrl(),
        Pace.of(row.getString("pace")).orElseThrow(),
        connection.token().lastFour());
  }

  private static Connection connection(ResultSet row) throws SQLException {
    return new Connection(
        new InstanceId(row.getString("id_instance")),
        Messenger.of(row.getString("messenger")).orElseThrow(),
        URI.create(row.getString("api_url")),
        Token.of(row.getString("token")));
  }

  /** Writes nothing when every property is as it was. */
  private static final String PUT = """
      INSERT INTO registration (inst, name, messenger, api_url, pace, token) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET name = excluded.name, messenger = excluded.messenger, api_url = excluded.api_url,
        pace = excluded.pace, token = excluded.token
      WHERE (name, messenger, api_url, pace, token)
        IS NOT (excluded.name, excluded.messenger, excluded.api_url, excluded.pace, excluded.token)
      """;

  @Override
  public boolean put(NewInstance instance) {
    return database.write(sql -> {
      instances.remember(instance.id());
      Connection connection = instance.connection();
      return sql.update(
              PUT,
              Instances.numbered(sql, instance.id()),
              instance.name(),
              connection.messenger().word(),
              connection.apiUrl().toString(),
              instance.pace().word(),
              connection.token().reveal())
          > 0;
    });
  }

  /** In this order, because some are found through others. */
  private static final List<String> REMOVE = List.of(
      "DELETE FROM fts WHERE rowid IN (SELECT id FROM message WHERE inst = ?)",
      "DELETE FROM observation WHERE message IN (SELECT id FROM message WHERE inst = ?)",
      "DELETE FROM status_event WHERE message IN (SELECT id FROM message WHERE inst = ?)",
      "DELETE FROM message WHERE inst = ?",
      "DELETE FROM alias WHERE inst = ?",
      "DELETE FROM chat WHERE inst = ?",
      "DELETE FROM sender WHERE inst = ?",
      "DELETE FROM stat_day WHERE inst = ?",
      "DELETE FROM stat_hour WHERE inst = ?",
      "DELETE FROM stat_total WHERE inst = ?",
      "DELETE FROM journal_state WHERE inst = ?",
      "DELETE FROM coverage WHERE inst = ?",
      "DELETE FROM kept_from WHERE inst = ?",
      "DELETE FROM sync_run WHERE inst = ?",
      "DELETE FROM instance_setting WHERE inst = ?",
      "DELETE FROM instance_fact WHERE inst = ?",
      "DELETE FROM mirror_token WHERE inst = ?",
      "DELETE FROM registration WHERE inst = ?",
      "DELETE FROM instance WHERE id = ?");

  @Override
  public boolean remove(InstanceId instance) {
    instances.forget(instance);
    try {
      return database.write(sql -> {
        Optional<Long> inst = Instances.number(sql, instance);
        inst.ifPresent(number -> {
          Figures.forget(sql, number);
          REMOVE.forEach(statement -> sql.update(statement, number));
        });
        words.forget();
        return inst.isPresent();
      });
    } catch (RuntimeException rolledBack) {
      instances.remember(instance);
      throw rolledBack;
    }
  }
}
