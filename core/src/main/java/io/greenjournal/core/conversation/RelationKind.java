package io.greenjournal.core.conversation;

/** What one message has to do with an earlier one. */
public enum RelationKind {
  /** It answers it. */
  QUOTE,
  /** It puts an emoji on it, or takes one back. */
  REACTION,
  /** It tells how the votes of a poll stand. */
  POLL_UPDATE,
  /** It is the event that the earlier one was edited. */
  EDIT,
  /** It is the event that the earlier one was deleted. */
  DELETION,
  /** It tells which button or line of a list somebody chose. */
  CHOICE
}
