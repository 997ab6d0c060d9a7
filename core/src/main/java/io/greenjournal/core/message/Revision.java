package io.greenjournal.core.message;

import java.util.Optional;

/**
 * Whether a message was edited or deleted afterwards. The vendor replaces the text in place; the earlier
 * one is known only to who kept it.
 *
 * @param edited {@code isEdited}; empty when not told
 * @param deleted {@code isDeleted}; empty when not told
 * @param editEvent {@code editedMessageId}, the id of the edit itself; empty when not told, {@code ""} when none
 * @param deleteEvent {@code deletedMessageId}, likewise
 */
public record Revision(
    Optional<Boolean> edited,
    Optional<Boolean> deleted,
    Optional<String> editEvent,
    Optional<String> deleteEvent) {
  public static final Revision NOT_TOLD =
      new Revision(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public boolean isEdited() {
    return edited.orElse(false);
  }

  public boolean isDeleted() {
    return deleted.orElse(false);
  }
}
