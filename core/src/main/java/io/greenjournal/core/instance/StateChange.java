package io.greenjournal.core.instance;

import java.time.Instant;
import java.util.Optional;

/**
 * One step in the life of an instance ({@code getStateInstanceHistory}).
 *
 * @param at when it took this state; empty when the vendor gave no time that can be true
 * @param phone the number that was linked then, digits as received; {@code ""} when none
 */
public record StateChange(InstanceState state, Optional<Instant> at, String phone) {}
