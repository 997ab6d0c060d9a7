package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The instances that one question may look at, by number: what the scope allows and the question names.
 *
 * @param instances all of them
 * @param masked those whose texts, names and payloads are withheld
 * @param hasStatuses those whose messenger has status posts, as far as we know
 * @param everything there are no others in the cache
 * @param payloads reads what the rows of this question hold
 */
record Visible(
    Map<Long, InstanceId> instances,
    Set<Long> masked,
    Set<Long> hasStatuses,
    boolean everything,
    PayloadReader payloads) {
  private record Row(long number, InstanceId instance, boolean hasStatuses) {}

  private static final String INSTANCES = """
      SELECT i.id, i.id_instance, ifnull(r.messenger, 'whatsapp') AS messenger
        FROM instance i LEFT JOIN registration r ON r.inst = i.id
      """;

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        new InstanceId(row.getString("id_instance")),
        row.getString("messenger").equals("whatsapp"));
  }

  /** @param wanted empty for any */
  static Visible of(Sql sql, AccessScope scope, Set<InstanceId> wanted) {
    Predicate<InstanceId> named = id -> wanted.isEmpty() || wanted.contains(id);
    List<Row> all = sql.list(INSTANCES, Visible::row);
    List<Row> seen = all.stream()
        .filter(row -> scope.allows(row.instance()) && named.test(row.instance()))
        .toList();
    Map<Long, InstanceId> instances = new LinkedHashMap<>();
    seen.forEach(row -> instances.put(row.number(), row.instance()));
    return new Visible(
        instances,
        Set.copyOf(numbers(seen, row -> scope.masks(row.instance()))),
        Set.copyOf(numbers(seen, Row::hasStatuses)),
        seen.size() == all.size(),
        sql.payloads());
  }

  static Visible of(Sql sql, AccessScope scope) {
    return of(sql, scope, Set.of());
  }

  static Visible of(Sql sql, AccessScope scope, InstanceId wanted) {
    return of(sql, scope, Set.of(wanted));
  }

  /** The same without the masked ones, for a search by words that its asker may not read. */
  Visible readable() {
    Map<Long, InstanceId> rest = new LinkedHashMap<>(instances);
    rest.keySet().removeAll(masked);
    return new Visible(rest, Set.of(), hasStatuses, everything && masked.isEmpty(), payloads);
  }

  /**
   * The same with these instances only.
   *
   * @param wanted empty for any
   */
  Visible only(Set<InstanceId> wanted) {
    if (wanted.isEmpty()) {
      return this;
    }
    Map<Long, InstanceId> rest = new LinkedHashMap<>(instances);
    rest.values().removeIf(instance -> !wanted.contains(instance));
    return new Visible(
        rest, masked, hasStatuses, everything && rest.size() == instances.size(), payloads);
  }

  InstanceId instance(long number) {
    InstanceId instance = instances.get(number);
    if (instance == null) {
      throw new IllegalStateException("a row of an instance that is not visible");
    }
    return instance;
  }

  String json() {
    return Json.numbers(instances.keySet());
  }

  String maskedJson() {
    return Json.numbers(masked);
  }

  private static List<Long> numbers(List<Row> rows, Predicate<Row> which) {
    List<Long> numbers = new ArrayList<>();
    rows.stream().filter(which).forEach(row -> numbers.add(row.number()));
    return numbers;
  }
}
