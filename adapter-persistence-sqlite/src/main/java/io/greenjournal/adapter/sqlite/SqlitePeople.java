package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.Alias;
import io.greenjournal.core.conversation.NamedPeople;
import io.greenjournal.core.conversation.PersonIds;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.People;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows people by the links that SQLite keeps. */
final class SqlitePeople implements People {
  private final SqliteDatabase database;
  private final Instances instances;
  private final Dictionaries words;

  SqlitePeople(SqliteDatabase database, Instances instances, Dictionaries words) {
    this.database = database;
    this.instances = instances;
    this.words = words;
  }

  @Override
  public Set<ChatId> ids(AccessScope scope, InstanceId instance, ChatId id) {
    Set<ChatId> ids = new HashSet<>(Set.of(id));
    links(scope, instance, id).forEach(alias -> ids.addAll(List.of(alias.id(), alias.other())));
    return ids;
  }

  @Override
  public List<Alias> aliases(AccessScope scope, InstanceId instance, ChatId id) {
    return scope.masks(instance)
        ? List.of()
        : links(scope, instance, id).stream()
            .sorted(Comparator.comparing(Alias::seenAt)
                .thenComparing(Alias::id)
                .thenComparing(Alias::other))
            .toList();
  }

  private List<Alias> links(AccessScope scope, InstanceId instance, ChatId id) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope, instance);
      return visible.instances().keySet().stream()
          .flatMap(inst -> Aliases.of(sql, visible, inst, id).stream())
          .toList();
    });
  }

  /** Longer lists of instances are tried on each row. */
  private static final int MOST_TAGS = 64;

  private static final int MOST_IDS = 100;

  /** Some people are known by several names. */
  private static final int ROWS_A_PERSON = 10;

  private static final String NAMED = """
      SELECT s.wid
        FROM sender_name CROSS JOIN sender s ON s.id = sender_name.rowid
       WHERE sender_name MATCH ? AND s.inst IN (SELECT value FROM json_each(?))
       ORDER BY sender_name.rowid DESC LIMIT ?
      """;

  /** Those whose names were learned last. */
  @Override
  public NamedPeople named(AccessScope scope, Set<InstanceId> instances, String part, int most) {
    if (most < 1 || most > MOST_IDS) {
      throw new IllegalArgumentException("1 to " + MOST_IDS + " ids are looked up");
    }
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope, instances).readable();
      Set<Long> wanted = visible.instances().keySet();
      boolean byTag = !visible.everything() && wanted.size() <= MOST_TAGS;
      int rows = most * ROWS_A_PERSON + 1;
      List<String> found = SenderNames.expression(part, byTag ? wanted : Set.of())
          .filter(expression -> !wanted.isEmpty())
          .map(expression ->
              sql.list(NAMED, row -> row.getString("wid"), expression, visible.json(), rows))
          .orElse(List.of());
      Set<ChatId> ids = new LinkedHashSet<>();
      found.stream().filter(wid -> !wid.isEmpty()).map(ChatId::new).forEach(ids::add);
      return new NamedPeople(
          ids.stream().limit(most).collect(Collectors.toSet()),
          ids.size() > most || found.size() == rows);
    });
  }

  @Override
  public void link(InstanceId instance, Alias alias) {
    if (alias.id().equals(alias.other())
        || !PersonIds.isPerson(alias.id())
        || !PersonIds.isPerson(alias.other())) {
      throw new IllegalArgumentException("two ids of one person are linked");
    }
    database.write(sql -> {
      if (!instances.isForgotten(instance)) {
        new Aliases(sql, words, Instances.numbered(sql, instance)).link(alias);
      }
      return alias;
    });
  }
}
