package io.greenjournal.core.journal;

import java.time.Duration;
import java.util.Optional;

/**
 * One call to the vendor as it ended. Holds no secret and no content, so it may be logged and counted.
 *
 * @param owner the instance, or who else was asked about; as text
 * @param method the vendor's name of the method
 * @param attempt 1 for the first, more for repetitions
 * @param status the HTTP status; 0 when there was no answer
 * @param bytes size of the answer after unpacking; 0 when it was not read
 * @param waited for its turn, before it was sent
 * @param took from sending it to the end of reading it; zero when it was never sent
 * @param failure why there is no result; empty for a success
 */
public record SourceCall(
    String owner,
    String method,
    int attempt,
    int status,
    long bytes,
    Duration waited,
    Duration took,
    Optional<SourceFailure> failure) {}
