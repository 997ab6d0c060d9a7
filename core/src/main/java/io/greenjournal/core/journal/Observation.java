package io.greenjournal.core.journal;

import java.time.Instant;

/** One distinct payload of a record, when it was first seen, and who sent it. */
public record Observation(Instant observedAt, Payload payload, Source source) {
  /** As a journal showed it. */
  public Observation(Instant observedAt, Payload payload) {
    this(observedAt, payload, Source.JOURNAL);
  }
}
