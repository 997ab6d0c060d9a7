package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.Alias;
import io.greenjournal.core.conversation.PersonIds;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.People;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
