package io.greenjournal.core.plan;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import java.time.Instant;

/**
 * A call that is to come.
 *
 * @param due not before then; what is due waits for room
 * @param asked a person waits for it
 */
public record Expected(InstanceId instance, Journal journal, Instant due, boolean asked) {}
