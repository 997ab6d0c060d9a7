package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.conversation.RelationKind;
import java.util.List;

/** The numbers of relations in the database; they are stored, so they never change. */
final class RelationCode {
  private static final List<RelationKind> BY_CODE = List.of(
      RelationKind.QUOTE,
      RelationKind.REACTION,
      RelationKind.POLL_UPDATE,
      RelationKind.EDIT,
      RelationKind.DELETION,
      RelationKind.CHOICE);

  private RelationCode() {}

  static int of(RelationKind kind) {
    return BY_CODE.indexOf(kind);
  }

  static RelationKind kind(int code) {
    return BY_CODE.get(code);
  }
}
