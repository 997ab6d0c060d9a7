package io.greenjournal.core.call;

/**
 * Somebody in a call.
 *
 * @param id chat id as received, {@code ""} when not told
 * @param status what became of the call for this one
 */
public record CallParticipant(String id, CallStatus status) {}
