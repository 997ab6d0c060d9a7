package io.greenjournal.core.journal;

import java.time.Instant;

/** One distinct payload of a record and when it was first seen. */
public record Observation(Instant observedAt, Payload payload) {}
