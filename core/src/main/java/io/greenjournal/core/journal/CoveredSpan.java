package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;

/** A span of time that a journal of an instance is known to be complete for. */
public record CoveredSpan(InstanceId instance, Journal journal, Window span) {}
