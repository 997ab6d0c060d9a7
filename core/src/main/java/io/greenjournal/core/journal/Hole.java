package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;

/** A span of time that a journal of an instance is not known to be complete for, and why. */
public record Hole(InstanceId instance, Journal journal, Window span, HoleCause cause) {}
