package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.conversation.RelationKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which messages are about which, for many of them at once. */
final class RelationRows {
  private static final int MOST = 100;
  private static final String KINDS = Json.numbers(
      Arrays.stream(RelationKind.values()).map(k -> (long) RelationCode.of(k)).toList());

  /**
   * A message as others name it.
   *
   * @param number of the message itself
   * @param target the vendor's id
   * @param chats in which that id means it
   */
  record Named(long number, String target, List<Long> chats) {}

  /**
   * That a message is about another one.
   *
   * @param message the one that was asked for
   * @param other number of the other one; 0 while that is not in the cache
   * @param target the vendor's id of the earlier one
   */
  record Link(long message, RelationKind kind, long other, String target) {}

  private RelationRows() {}

  private static final String LATER = """
      SELECT w.key AS wanted, k.value AS kind, newest.value AS message
        FROM json_each(?1) w CROSS JOIN json_each(?2) k
       CROSS JOIN json_each((
         SELECT json_group_array(few.message)
           FROM (SELECT message FROM relation INDEXED BY relation_to
                  WHERE target = json_extract(w.value, '$[0]') AND chat = json_extract(w.value, '$[1]')
                    AND kind = k.value
                  ORDER BY message DESC LIMIT ?3) few)) newest
      """;

  /** The newest later messages of each kind about each of these. */
  static List<Link> later(Sql sql, List<Named> messages) {
    List<Named> names = new ArrayList<>();
    List<List<?>> rows = new ArrayList<>();
    messages.forEach(named -> named.chats().forEach(chat -> {
      names.add(named);
      rows.add(List.of(named.target(), chat));
    }));
    return sql.list(
        LATER,
        row -> {
          Named named = names.get(row.getInt("wanted"));
          return new Link(
              named.number(),
              RelationCode.kind(row.getInt("kind")),
              row.getLong("message"),
              named.target());
        },
        Json.rows(rows),
        KINDS,
        MOST);
  }

  private static final String ABOUT = """
      SELECT r.message, r.kind, r.target FROM json_each(?) w CROSS JOIN relation r ON r.message = w.value
      """;

  /** The earlier ones that each of these is about; of several with that id the oldest. */
  static List<Link> about(Sql sql, List<Named> messages) {
    List<Link> links = sql.list(
        ABOUT,
        row -> new Link(
            row.getLong("message"),
            RelationCode.kind(row.getInt("kind")),
            0,
            row.getString("target")),
        Json.numbers(messages.stream().map(Named::number).toList()));
    Map<Long, List<Long>> chats = new HashMap<>();
    messages.forEach(named -> chats.put(named.number(), named.chats()));
    Map<Integer, Long> targets = targets(sql, links, chats);
    List<Link> found = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      found.add(new Link(link.message(), link.kind(), targets.getOrDefault(i, 0L), link.target()));
    }
    return found;
  }

  private static final String TARGET = """
      SELECT json_extract(w.value, '$[3]') AS link, m.id
        FROM json_each(?) w
       CROSS JOIN message m ON m.id_message = json_extract(w.value, '$[0]') AND m.chat = json_extract(w.value, '$[1]')
         AND m.dir IN (0, 1) AND m.id <> json_extract(w.value, '$[2]')
      """;

  private static Map<Integer, Long> targets(
      Sql sql, List<Link> links, Map<Long, List<Long>> chats) {
    List<List<?>> rows = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      for (long chat : chats.getOrDefault(link.message(), List.of())) {
        rows.add(List.of(link.target(), chat, link.message(), i));
      }
    }
    Map<Integer, Long> targets = new HashMap<>();
    sql.each(
        TARGET,
        row -> targets.merge(row.getInt("link"), row.getLong("id"), Math::min),
        Json.rows(rows));
    return targets;
  }
}
