package io.greenjournal.core.instance;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was another way the last time we looked. It happened at some moment between that look and this one.
 *
 * @param setting which switch, in the vendor's spelling; empty when the state changed
 * @param before its value; empty for the first state that was ever seen
 * @param after its value now, in the vendor's words; {@code ""} for a setting that is told no more
 * @param at when it was first seen so
 */
public record InstanceChange(
    Optional<String> setting, Optional<String> before, String after, Instant at) {}
