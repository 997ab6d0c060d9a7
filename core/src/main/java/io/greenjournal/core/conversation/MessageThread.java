package io.greenjournal.core.conversation;

import io.greenjournal.core.journal.CachedRecord;
import java.util.List;
import java.util.Optional;

/**
 * What belongs to one message. Lists hold the newest hundred of what there is.
 *
 * @param about the earlier messages that this one is about
 * @param reactions the latest one of each person, unless it was taken back; newest first, none of a masked
 *     instance
 * @param answers later messages that quote this one or choose one of its buttons or lines, newest first
 * @param edits events of its being edited, newest first
 * @param deletions events of its being deleted, newest first
 * @param poll how it stands; empty for anything but a poll, and of a masked instance
 */
public record MessageThread(
    List<Reference> about,
    List<Reacted> reactions,
    List<CachedRecord> answers,
    List<CachedRecord> edits,
    List<CachedRecord> deletions,
    Optional<PollState> poll) {
  /** Of a message that nothing belongs to. */
  public static final MessageThread NOTHING =
      new MessageThread(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

  public MessageThread {
    about = List.copyOf(about);
    reactions = List.copyOf(reactions);
    answers = List.copyOf(answers);
    edits = List.copyOf(edits);
    deletions = List.copyOf(deletions);
  }
}
