package io.greenjournal.core.conversation;

import io.greenjournal.core.message.MessageContent.Vote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a poll stands.
 *
 * @param votes every option in the order of the poll with who chose it, as chat ids
 * @param multipleAnswers whether more than one option may be chosen; empty when not told
 * @param updatedAt when the latest vote that is known came; empty when nobody is known to have voted
 */
public record PollState(
    String name, List<Vote> votes, Optional<Boolean> multipleAnswers, Optional<Instant> updatedAt) {
  public PollState {
    votes = List.copyOf(votes);
  }
}
