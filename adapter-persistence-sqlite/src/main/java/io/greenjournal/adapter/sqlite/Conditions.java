package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Journal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Further conditions on a record {@code m} that was found through an index: fixed pieces of SQL and the values
 * they bind. The plus signs keep the database from choosing another index for them.
 */
final class Conditions {
  private static final String ANY_OF = " IN (SELECT value FROM json_each(?))";

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  Conditions journals(Collection<Journal> journals) {
    return journals.size() == Journal.values().length
        ? this
        : and("(? >> m.dir) & 1", JournalCode.mask(journals));
  }

  Conditions sentByApi(Optional<Boolean> sentByApi) {
    return sentByApi.map(byApi -> and("m.api = ?", byApi ? 1 : 0)).orElse(this);
  }

  Conditions kinds(Collection<Long> kinds) {
    return and("+m.type" + ANY_OF, Json.numbers(kinds));
  }

  Conditions without(Unwanted unwanted) {
    return none("+m.type", unwanted.kinds())
        .none("+m.status", unwanted.statuses())
        .none("+m.chat", unwanted.chats())
        .none("ifnull(m.sender, 0)", unwanted.senders());
  }

  private Conditions none(String column, Collection<Long> unwanted) {
    return unwanted.isEmpty() ? this : and(column + " NOT" + ANY_OF, Json.numbers(unwanted));
  }

  Conditions statuses(Collection<Long> statuses) {
    return and("+m.status" + ANY_OF, Json.numbers(statuses));
  }

  Conditions chats(Collection<Long> chats) {
    return and("+m.chat" + ANY_OF, Json.numbers(chats));
  }

  Conditions senders(Collection<Long> senders) {
    return and("+m.sender" + ANY_OF, Json.numbers(senders));
  }

  Conditions instances(Collection<Long> instances) {
    return and("+m.inst" + ANY_OF, Json.numbers(instances));
  }

  /** Begins with {@code AND}, or is empty. */
  String sql() {
    return sql.toString();
  }

  List<Object> values() {
    return values;
  }

  private Conditions and(String condition, Object value) {
    sql.append(" AND ").append(condition);
    values.add(value);
    return this;
  }
}
