package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.message.Sender;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The index of the names of senders. A name is normalised as texts are, for what is stored and what is asked. */
final class SenderNames {
  private static final int AT_ONCE = 2_000;
  private static final int SHORTEST_PREFIX = 2;

  private record Named(long id, long inst, String name, String contactName) {}

  private SenderNames() {}

  private static final String ADD = "INSERT INTO sender_name (rowid, name, tags) VALUES (?, ?, ?)";

  /** A new sender of this number. */
  static void add(Sql sql, long id, long inst, Sender sender) {
    add(sql, new Named(id, inst, sender.name(), sender.contactName()));
  }

  private static void add(Sql sql, Named named) {
    String name = SearchText.normalise(named.name() + " " + named.contactName()).strip();
    if (!name.isEmpty()) {
      sql.update(ADD, named.id(), name, Tags.instance(named.inst()));
    }
  }

  /** Makes the index where there is none yet. Who changes the normalising empties it by a migration. */
  static void bringUp(Sql sql) {
    if (sql.first("SELECT rowid FROM sender_name LIMIT 1", row -> true).isEmpty()) {
      OptionalLong next = OptionalLong.of(Long.MIN_VALUE);
      while (next.isPresent()) {
        next = again(sql, next.getAsLong(), AT_ONCE);
      }
    }
  }

  private static final String SENDERS =
      "SELECT id, inst, name, contact_name FROM sender WHERE id > ? ORDER BY id LIMIT ?";

  /**
   * Makes the index of the senders behind this one anew.
   *
   * @return the sender to go on behind; empty when all are done
   */
  static OptionalLong again(Sql sql, long place, int most) {
    List<Named> senders = sql.list(
        SENDERS,
        row -> new Named(
            row.getLong("id"),
            row.getLong("inst"),
            row.getString("name"),
            row.getString("contact_name")),
        place,
        most);
    boolean all = senders.size() < most;
    long last = all ? Long.MAX_VALUE : senders.get(most - 1).id();
    sql.update("DELETE FROM sender_name WHERE rowid > ? AND rowid <= ?", place, last);
    senders.forEach(named -> add(sql, named));
    return all ? OptionalLong.empty() : OptionalLong.of(last);
  }

  /**
   * What is looked up in the index: each word as the beginning of one.
   *
   * @param instances to which the search is narrowed in the index; empty for no narrowing
   * @return empty when there is nothing to look up
   */
  static Optional<String> expression(String part, Collection<Long> instances) {
    List<String> conditions = new ArrayList<>();
    for (String word : SearchText.normalise(part).split("\\s+")) {
      long letters = word.codePoints().filter(Character::isLetterOrDigit).count();
      if (letters > 0) {
        String quoted = "name : \"" + word.replace('"', ' ') + '"';
        conditions.add(letters < SHORTEST_PREFIX ? quoted : quoted + " *");
      }
    }
    if (conditions.isEmpty()) {
      return Optional.empty();
    }
    Stream<String> tags = instances.isEmpty()
        ? Stream.of()
        : Stream.of(Tags.any(instances.stream().map(Tags::instance).toList()));
    return Optional.of(
        Stream.concat(conditions.stream(), tags).collect(Collectors.joining(" AND ")));
  }
}
