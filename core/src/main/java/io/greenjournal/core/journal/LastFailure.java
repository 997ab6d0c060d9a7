package io.greenjournal.core.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * The latest row of failures of a journal, over or not. It stays when the journal works again, so that one can see what
 * it was.
 *
 * @param code {@link SourceFailure#code()} of the last of them
 * @param detail one redacted line about it; {@code ""} when there was nothing to add
 * @param since when the row began
 * @param at when the last of them was
 * @param failures how many they were
 * @param recoveredAt when the journal first answered again; empty while it does not
 */
public record LastFailure(
    Journal journal,
    String code,
    String detail,
    Instant since,
    Instant at,
    int failures,
    Optional<Instant> recoveredAt) {}
