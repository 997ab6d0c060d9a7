package io.greenjournal.core.call;

import io.greenjournal.core.message.MessageKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a call journal, as the vendor's documentation and recorded answers have it.
 *
 * @param key its identity; the chat may be a hidden number ({@code …@lid}) in answers before July 2026
 * @param endedAt when the call ended; empty when the vendor gave no time that can be true
 * @param video with a picture; empty when not told
 * @param group in a group; empty when not told, as for outgoing calls
 * @param duration how long it was spoken; outgoing only, empty when not told
 * @param participants outgoing only; who was rung
 */
public record Call(
    MessageKey key,
    Optional<Instant> endedAt,
    CallStatus status,
    Optional<Boolean> video,
    Optional<Boolean> group,
    Optional<Duration> duration,
    List<CallParticipant> participants) {
  public Call {
    participants = List.copyOf(participants);
  }
}
