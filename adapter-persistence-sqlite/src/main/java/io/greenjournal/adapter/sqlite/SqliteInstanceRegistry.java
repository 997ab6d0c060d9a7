package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceTags;
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
import java.util.Set;

/** Knows the instances that we look after, from SQLite. */
final class SqliteInstanceRegistry implements InstanceRegistry {
  private static final String REGISTERED = """
      SELECT i.id_instance, r.name, r.messenger, r.api_url, r.pace, r.token,
             (SELECT group_concat(t.tag) FROM instance_tag t WHERE t.inst = r.inst) AS tags
        FROM registration r JOIN instance i ON i.id = r.inst
      """;
  private static final String ALL = REGISTERED
      + " WHERE r.inst IN (SELECT value FROM json_each(?)) ORDER BY r.name, i.id_instance";
  private static final String ONE = REGISTERED + " WHERE i.id_instance = ?";

  private final SqliteDatabase database;
  private final Instances instances;
  private final Dictionaries words;
  private final Thumbnails thumbnails;
  private final TokenCipher cipher;

  SqliteInstanceRegistry(
      SqliteDatabase database,
      Instances instances,
      Dictionaries words,
      TokenCipher cipher,
      Thumbnails thumbnails) {
    this.database = database;
    this.instances = instances;
    this.words = words;
    this.cipher = cipher;
    this.thumbnails = thumbnails;
  }

  @Override
  public List<Instance> all(AccessScope scope) {
    return database.glance(
        sql -> sql.list(ALL, this::instance, Visible.of(sql, scope).json()));
  }

  @Override
  public Optional<Instance> find(AccessScope scope, InstanceId instance) {
    return scope.allows(instance)
        ? database.glance(sql -> sql.first(ONE, this::instance, instance.value()))
        : Optional.empty();
  }

  @Override
  public Optional<Connection> connection(InstanceId instance) {
    return database.glance(sql -> sql.first(ONE, this::connection, instance.value()));
  }

  /** A token that cannot be read spoils no list; only calls with it are refused. */
  private Instance instance(ResultSet row) throws SQLException {
    return new Instance(
        id(row),
        row.getString("name"),
        messenger(row),
        apiUrl(row),
        Pace.of(row.getString("pace")).orElseThrow(),
        token(row).map(Token::lastFour).orElse(""),
        tags(row));
  }

  /** No tag has a comma in it. */
  private static Set<String> tags(ResultSet row) throws SQLException {
    String tags = row.getString("tags");
    return tags == null ? Set.of() : Set.of(tags.split(","));
  }

  private Connection connection(ResultSet row) throws SQLException {
    InstanceId id = id(row);
    Token token = token(row)
        .orElseThrow(() -> new IllegalStateException(
            "the token of instance " + id + " cannot be read: give it again"));
    return new Connection(id, messenger(row), apiUrl(row), token);
  }

  private Optional<Token> token(ResultSet row) throws SQLException {
    return cipher.open(id(row), row.getBytes("token"));
  }

  private static InstanceId id(ResultSet row) throws SQLException {
    return new InstanceId(row.getString("id_instance"));
  }

  private static Messenger messenger(ResultSet row) throws SQLException {
    return Messenger.of(row.getString("messenger")).orElseThrow();
  }

  private static URI apiUrl(ResultSet row) throws SQLException {
    return URI.create(row.getString("api_url"));
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
      long inst = Instances.numbered(sql, instance.id());
      return sql.update(
              PUT,
              inst,
              instance.name(),
              connection.messenger().word(),
              connection.apiUrl().toString(),
              instance.pace().word(),
              sealed(sql, inst, connection))
          > 0;
    });
  }

  /** As it stands in the row when it is the same token: sealing gives other bytes every time. */
  private byte[] sealed(Sql sql, long inst, Connection connection) {
    return sql.first(
            "SELECT token FROM registration WHERE inst = ?", row -> row.getBytes("token"), inst)
        .filter(
            known -> cipher.open(connection.id(), known).equals(Optional.of(connection.token())))
        .orElseGet(() -> cipher.seal(connection.id(), connection.token()));
  }

  private static final String UNTAG = """
      DELETE FROM instance_tag WHERE inst = ? AND tag NOT IN (SELECT value FROM json_each(?))
      """;
  private static final String TAG = """
      INSERT INTO instance_tag (inst, tag)
      SELECT r.inst, t.value FROM registration r CROSS JOIN json_each(?) t WHERE r.inst = ?
      ON CONFLICT DO NOTHING
      """;

  @Override
  public boolean tag(InstanceId instance, Set<String> tags) {
    if (!InstanceTags.areValid(tags)) {
      throw new IllegalArgumentException("no tags of an instance");
    }
    String wanted = Json.words(tags);
    return database.write(sql -> Instances.number(sql, instance)
        .map(inst -> sql.update(UNTAG, inst, wanted) + sql.update(TAG, wanted, inst) > 0)
        .orElse(false));
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
      "DELETE FROM journal_state WHERE inst = ?",
      "DELETE FROM coverage WHERE inst = ?",
      "DELETE FROM hole WHERE inst = ?",
      "DELETE FROM kept_from WHERE inst = ?",
      "DELETE FROM sync_run WHERE inst = ?",
      "DELETE FROM sync_part WHERE inst = ?",
      "DELETE FROM journal_calls WHERE inst = ?",
      "DELETE FROM journal_failure WHERE inst = ?",
      "DELETE FROM instance_setting WHERE inst = ?",
      "DELETE FROM instance_change WHERE inst = ?",
      "DELETE FROM instance_asked_setting WHERE inst = ?",
      "DELETE FROM instance_asked WHERE inst = ?",
      "DELETE FROM instance_terms WHERE inst = ?",
      "DELETE FROM declared_instance WHERE inst = ?",
      "DELETE FROM instance_fact WHERE inst = ?",
      "DELETE FROM mirror_token WHERE inst = ?",
      "DELETE FROM retention WHERE inst = ?",
      "DELETE FROM instance_tag WHERE inst = ?",
      "DELETE FROM waiting_status WHERE inst = ?",
      "DELETE FROM notification WHERE inst = ?",
      "DELETE FROM push_secret WHERE inst = ?",
      "DELETE FROM push_figure WHERE inst = ?",
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
          thumbnails.forgetInstance(number);
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
